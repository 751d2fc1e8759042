package org.whistle.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.whistle.problem.Refusal.Kind;

/** What is wrong with the fields of a form, gathered so that all of it is told at once. */
public final class Findings {

    private final List<Refusal> found = new ArrayList<>();

    /**
     * @return what the check makes of its field; null where that is refused
     * @throws Refusal when it is refused for something that is no matter of fields, and no field was wrong before
     */
    public <T> T of(Supplier<T> check) {
        try {
            return check.get();
        } catch (Refusal refusal) {
            add(refusal);
            return null;
        }
    }

    /** @param field under which name it is told what is wrong */
    public <T> T of(String field, Supplier<T> check) {
        return of(() -> {
            try {
                return check.get();
            } catch (Refusal refusal) {
                throw isOfFields(refusal) ? refusal.about(field) : refusal;
            }
        });
    }

    /** @throws Refusal the one given, when it is no matter of fields; where fields were wrong, what was found of them */
    public void add(Refusal refusal) {
        if (!isOfFields(refusal)) {
            // whoever has to mend a form is told that, not to come again later with the same mistakes
            require();
            throw refusal;
        }
        found.addAll(refusal.all());
    }

    private static boolean isOfFields(Refusal refusal) {
        return refusal.kind() == Kind.INVALID || refusal.kind() == Kind.TOO_LARGE;
    }

    /** @throws Refusal with all that was found, if anything was; the first is what it says by itself */
    public void require() {
        if (!found.isEmpty()) {
            throw found.get(0).with(found.subList(1, found.size()));
        }
    }
}
