package org.whistle.meeting;

import java.util.List;

/**
 * What a meeting may decide.
 *
 * @param id its number within the meeting
 * @param text what it means in detail, or null
 * @param votes one of a party kind at most
 */
public record Option(int id, String title, String text, boolean chosen, List<Votes> votes) {

    /** @return what is published of it when it is chosen */
    String told() {
        return text == null ? title : title + " — " + text;
    }

    Option voted(List<Votes> counts) {
        return new Option(id, title, text, chosen, counts);
    }

    Option chosenIf(Integer chosenId) {
        return new Option(id, title, text, chosenId != null && chosenId == id, votes);
    }

    /** The same for another meeting, which votes anew. */
    Option anew() {
        return new Option(id, title, text, false, List.of());
    }
}
