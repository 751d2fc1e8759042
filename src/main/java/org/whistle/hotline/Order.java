package org.whistle.hotline;

import org.whistle.problem.Refusal;
import org.whistle.request.NewRequest;

/** What a row of a hotline's file comes to, before it is known whether we have it already. */
sealed interface Order {

    /** An order that can be filed; its number is the request's external one. */
    record Ready(int row, long line, NewRequest request) implements Order {

        String number() {
            return request.external().number();
        }

        Refused refused(Refusal why) {
            return new Refused(row, line, why);
        }
    }

    /**
     * A row that is refused.
     *
     * @param row 1 for the first after the header
     * @param line where it begins, 1 for the first line of the file
     */
    record Refused(int row, long line, Refusal why) implements Order {

        /** The field by its name in the mapping; {@link CsvRow#WHOLE} where none is to blame alone. */
        String field() {
            return why.field()
                    .map(field -> field.startsWith("contact.") ? field.substring("contact.".length()) : field)
                    .orElse(CsvRow.WHOLE);
        }
    }
}
