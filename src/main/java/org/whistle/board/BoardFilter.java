package org.whistle.board;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody narrows the board to, as it was typed; null or blank does not narrow.
 *
 * @param community the code of a community
 * @param category a category of the catalogue, as written there
 * @param item the code of an item
 * @param words that stand in the names of the items asked for
 * @param state a {@link BoardState}
 * @param stage an {@link org.whistle.request.Stage}; where no state is given, of what goes on
 * @param place near which building or lane, by its community's code and its own with a hyphen between
 * @param cell a {@link Cell} of the map, as in {@code 30.287,120.158}, or an {@link Area} by two of its corners
 * @param from the first day of filing, as in {@code 2026-01-31}
 * @param to the last day of filing
 * @param order {@code NEWEST} or {@code OLDEST}
 * @param after where the page before ended, as that page said
 */
public record BoardFilter(
        String community,
        String category,
        String item,
        String words,
        String state,
        String stage,
        String place,
        String cell,
        String from,
        String to,
        String order,
        String after) {

    /** All of a community; null or blank means all of all. */
    static BoardFilter ofCommunity(String community) {
        return new BoardFilter(community, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same without the part of the map. */
    public BoardFilter anywhere() {
        return without("cell");
    }

    /** @param field the name of a field that asks for nothing then */
    public BoardFilter without(String field) {
        Map<String, String> left = narrowing();
        put(left, "after", after);
        left.remove(field);
        return new BoardFilter(
                left.get("community"),
                left.get("category"),
                left.get("item"),
                left.get("words"),
                left.get("state"),
                left.get("stage"),
                left.get("place"),
                left.get("cell"),
                left.get("from"),
                left.get("to"),
                left.get("order"),
                left.get("after"));
    }

    /** @return what narrows, and the order, by the names of the fields; without the place where a page ended */
    public Map<String, String> narrowing() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "community", community);
        put(given, "category", category);
        put(given, "item", item);
        put(given, "words", words);
        put(given, "state", state);
        put(given, "stage", stage);
        put(given, "place", place);
        put(given, "cell", cell);
        put(given, "from", from);
        put(given, "to", to);
        put(given, "order", order);
        return given;
    }

    /**
     * An address that asks for the same.
     *
     * @param path of a page or door that takes this filter
     * @param other what it asks for beside it, or in its place
     */
    public String address(String path, Map<String, String> other) {
        Map<String, String> asked = narrowing();
        asked.putAll(other);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        asked.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }

    private static void put(Map<String, String> given, String name, String value) {
        if (value != null && !value.isBlank()) {
            given.put(name, value);
        }
    }
}
