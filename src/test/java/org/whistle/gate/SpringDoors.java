package org.whistle.gate;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The doors that the application has by now, found by asking it; those to come join by themselves. */
@Component
class SpringDoors {

    private final RequestMappingHandlerMapping mapping;

    SpringDoors(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.mapping = requestMappingHandlerMapping;
    }

    /** @param path with variables in braces */
    record Door(String method, String path, HandlerMethod handler) {

        String with(String value) {
            return path.replaceAll("\\{[^/]*}", value);
        }

        boolean hasVariables() {
            return path.contains("{");
        }

        /** Of its address and of its form, which a record may stand for. */
        List<String> parameters() {
            return Arrays.stream(handler.getMethodParameters())
                    .flatMap(Door::namesOf)
                    .toList();
        }

        private static Stream<String> namesOf(MethodParameter parameter) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                return Stream.of(nameOf(parameter));
            }
            return parameter.getParameterType().isRecord() && !parameter.hasParameterAnnotation(RequestBody.class)
                    ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                            .map(RecordComponent::getName)
                    : Stream.empty();
        }

        private static String nameOf(MethodParameter parameter) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            return asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name();
        }

        /** What the document is read as that it takes. */
        Optional<Type> body() {
            return Arrays.stream(handler.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                    .map(MethodParameter::getGenericParameterType)
                    .findFirst();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    Stream<Door> all() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> methodsOf(entry.getKey().getMethodsCondition().getMethods().stream())
                                .map(method -> new Door(method, path, entry.getValue()))));
    }

    private static Stream<String> methodsOf(Stream<RequestMethod> methods) {
        List<String> named = methods.map(Enum::name).toList();
        return named.isEmpty() ? Stream.of("GET") : named.stream();
    }
}
