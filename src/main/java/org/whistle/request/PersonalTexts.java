package org.whistle.request;

import static org.whistle.request.PersonalTexts.Way.ALL;
import static org.whistle.request.PersonalTexts.Way.FACTS_STAY;
import static org.whistle.request.PersonalTexts.Way.LIST;
import static org.whistle.request.PersonalTexts.Way.NOTHING;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every column of the schema that holds free words about a case, in one place. A test compares it with the schema: a new
 * column fails the build until somebody says whether it is personal.
 */
final class PersonalTexts {

    private static final String BY_NUMBER = "tracking_number = :number";
    private static final String BY_ORDER =
            "order_id in (select id from whistle.whistle_order where tracking_number = :number)";
    private static final String BY_RETURN = "return_id in (select id from whistle.call_return where " + BY_ORDER + ")";

    /** Mail that somebody still has to look at may be a stranger's, who only names the case: it has a time of its own. */
    private static final String SORTED_MAIL = "tracking_number = :number and state <> 'TRIAGE'";

    private static final String BY_MAIL = "mail in (select id from whistle.incoming_mail where " + SORTED_MAIL + ")";

    private PersonalTexts() {}

    /** What is left in a column. */
    enum Way {
        /** {@link ErasedText#MARK} in the place of words, nothing where there was nothing. */
        ALL,
        /** An empty JSON list. */
        LIST,
        /** Nothing, where the words were sealed. */
        NOTHING,
        /** A JSON object with its codes, numbers and moments. */
        FACTS_STAY
    }

    /** @param ofCase the condition that finds the rows of a case by {@code :number} */
    record Column(String table, String column, String ofCase, Way way) {

        /** The statement that erases it; harmless when repeated. */
        String erasing() {
            String update = "update whistle." + table + " set " + column + " = ";
            String rows = " where " + ofCase + " and " + column;
            return switch (way) {
                case ALL -> update + ":mark" + rows + " <> :mark";
                case LIST -> update + "'[]'" + rows + " <> '[]'";
                case NOTHING -> update + "null" + rows + " is not null";
                case FACTS_STAY ->
                    update + "(select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(" + column
                            + ") where key = any(:facts))" + rows + " <> '{}'";
            };
        }
    }

    /** A picture that came by mail and waits, or that the case refused. */
    static final Column PICTURE_OF_MAIL = new Column("incoming_picture", "sealed", BY_MAIL, NOTHING);

    static final List<Column> COLUMNS = Stream.of(
                    all("resident_request", BY_NUMBER, "description", "address"),
                    all("whistle_order", BY_NUMBER, "refusal_note", "ruling_note"),
                    all("whistle_call", BY_ORDER, "place", "contact"),
                    all("call_return", BY_ORDER, "note", "evidence"),
                    all("ownership_ruling", BY_RETURN, "note"),
                    all("handling_result", BY_NUMBER, "spoken_to", "measures", "note", "seen"),
                    all("resident_contact", BY_NUMBER, "note"),
                    all("question", BY_NUMBER, "text", "answer"),
                    all("deadline_extension", BY_NUMBER, "evidence", "note"),
                    all("evaluation", BY_NUMBER, "comment"),
                    all("joint_meeting", BY_NUMBER, "place", "agenda", "summary", "minutes", "measures"),
                    Stream.of(
                            new Column("joint_meeting", "seats", BY_NUMBER, LIST),
                            new Column("joint_meeting", "options", BY_NUMBER, LIST),
                            new Column("joint_meeting", "promises", BY_NUMBER, LIST)),
                    all("commitment", BY_NUMBER, "promisor_name", "what", "evidence"),
                    all("appeal", BY_NUMBER, "text", "note", "confirm_note"),
                    all("resident_appeal", BY_NUMBER, "words", "answer"),
                    all("case_score", BY_NUMBER, "comment"),
                    all("legal_hold", BY_NUMBER, "reason"),
                    all("erasure_request", BY_NUMBER, "answer"),
                    all("supervised_case", BY_NUMBER, "reason", "end_reason"),
                    // of many cases: it goes with the first one of them
                    all(
                            "hand_over",
                            "id in (select hand_over from whistle.handed_task where " + BY_NUMBER + ")",
                            "reason"),
                    all(
                            "incident_retry",
                            "id in (select retry from whistle.retried_job where " + BY_NUMBER + ")",
                            "reason"),
                    Stream.of(new Column("reveal", "note", BY_NUMBER, NOTHING)),
                    Stream.of(new Column("incoming_mail", "sealed", SORTED_MAIL, NOTHING), PICTURE_OF_MAIL),
                    Stream.of(new Column("notice", "detail", BY_NUMBER, FACTS_STAY)))
            .flatMap(columns -> columns)
            .toList();

    private static Stream<Column> all(String table, String ofCase, String... names) {
        return Stream.of(names).map(name -> new Column(table, name, ofCase, ALL));
    }
}
