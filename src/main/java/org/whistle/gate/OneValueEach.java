package org.whistle.gate;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * Refuses a value that is given twice, in the address, in the form or in both: a proxy, a check and a door may each
 * believe another of them. Lists are what a door asks for as a list.
 */
@Component
class OneValueEach extends FormWall {

    /** What a value of ours is called; under other names no door looks for one. */
    private static final Pattern NAME = Pattern.compile("\\w[\\w.-]{0,60}");

    private final Map<HandlerMethod, Set<String>> lists = new ConcurrentHashMap<>();

    OneValueEach() {
        super("given-twice");
    }

    @Override
    Optional<String> faulty(HandlerMethod door, Map<String, String[]> given) {
        Set<String> many = lists.computeIfAbsent(door, OneValueEach::listsOf);
        return given.entrySet().stream()
                .filter(one -> one.getValue().length > 1)
                .map(Map.Entry::getKey)
                .filter(name -> !many.contains(name) && NAME.matcher(name).matches())
                .findFirst();
    }

    private static Set<String> listsOf(HandlerMethod door) {
        return Arrays.stream(door.getMethod().getParameters())
                .flatMap(OneValueEach::listsOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> listsOf(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(part -> isList(part.getType()))
                    .map(part -> part.getName());
        }
        RequestParam asked = parameter.getAnnotation(RequestParam.class);
        return isList(type)
                ? Stream.of(asked == null || asked.name().isEmpty() ? parameter.getName() : asked.name())
                : Stream.empty();
    }

    private static boolean isList(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }
}
