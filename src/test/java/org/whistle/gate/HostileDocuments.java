package org.whistle.gate;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents that a door would take, with a hostile text wherever a text may stand. */
final class HostileDocuments {

    private HostileDocuments() {}

    /**
     * One with the first text in each text; some with another in each, until all have had their turn; one with texts in
     * everything that is no text as well, and one with members nobody asked for.
     *
     * @param texts as they stand in JSON
     */
    static Stream<String> of(Type type, List<String> texts) {
        List<String> documents = new ArrayList<>();
        documents.add(document(type, new Turns(texts.subList(0, 1)), HostileDocuments::isText));
        Turns turns = new Turns(texts);
        int taken;
        do {
            taken = turns.taken;
            documents.add(document(type, turns, HostileDocuments::isText));
        } while (taken < turns.taken && turns.taken < texts.size());
        documents.add(document(type, turns, kind -> true));
        documents.add(texts.stream().map("\"%1$s\":\"%1$s\""::formatted).collect(Collectors.joining(",", "{", "}")));
        return documents.stream();
    }

    private static boolean isText(Class<?> kind) {
        return kind == String.class || kind == Object.class;
    }

    /** Each text in its turn. */
    private static final class Turns {

        private final List<String> texts;
        private int taken;

        private Turns(List<String> texts) {
            this.texts = texts;
        }

        private String next() {
            return '"' + texts.get(taken++ % texts.size()) + '"';
        }
    }

    private static String document(Type type, Turns turns, Predicate<Class<?>> filled) {
        if (type instanceof ParameterizedType of) {
            Type last = of.getActualTypeArguments()[of.getActualTypeArguments().length - 1];
            return Map.class.isAssignableFrom((Class<?>) of.getRawType())
                    ? "{%s:%s}".formatted(turns.next(), document(last, turns, filled))
                    : Collection.class.isAssignableFrom((Class<?>) of.getRawType())
                            ? "[%s]".formatted(document(last, turns, filled))
                            : document(last, turns, filled);
        }
        if (type instanceof Class<?> kind && kind.isRecord()) {
            return Arrays.stream(kind.getRecordComponents())
                    .map(member -> member(member, turns, filled))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return type instanceof Class<?> kind && filled.test(kind) ? turns.next() : "null";
    }

    private static String member(RecordComponent member, Turns turns, Predicate<Class<?>> filled) {
        return "\"%s\":%s".formatted(member.getName(), document(member.getGenericType(), turns, filled));
    }
}
