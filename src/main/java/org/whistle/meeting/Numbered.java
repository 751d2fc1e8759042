package org.whistle.meeting;

import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.whistle.problem.Refusal;

/** What bears a number within a meeting. */
final class Numbered {

    private Numbered() {}

    /** @throws Refusal when there is no such number; somebody may have taken it away */
    static <T> T in(List<T> list, ToIntFunction<T> number, int wanted, String field) {
        return list.stream()
                .filter(one -> number.applyAsInt(one) == wanted)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(field, "no-such-entry"));
    }

    /** @return a number that nothing in the list has */
    static <T> int next(List<T> list, ToIntFunction<T> number) {
        return list.stream().mapToInt(number).max().orElse(0) + 1;
    }

    /** Its field goes by its own word in the sentence. */
    static Refusal full(String field, int most) {
        return Refusal.conflict("meeting-full", new DefaultMessageSourceResolvable("field." + field), most);
    }

    /** @throws Refusal when one more would be too many */
    static void requireRoom(List<?> list, int most, String field) {
        if (list.size() >= most) {
            throw full(field, most);
        }
    }
}
