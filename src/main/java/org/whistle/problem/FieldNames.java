package org.whistle.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** How fields are called in words. Some are known to programs only and have no name. */
record FieldNames(MessageSource messages) {

    /** What the fields are about where a form has no names of its own. */
    static final String ANY = "";

    /** @return what the fields are about at the door that is asked, as {@link FieldsOf} says it there */
    static String aboutAt(WebRequest request) {
        Object door = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, WebRequest.SCOPE_REQUEST);
        FieldsOf fields =
                door instanceof HandlerMethod method ? method.getBeanType().getAnnotation(FieldsOf.class) : null;
        return fields == null ? ANY : fields.value() + ".";
    }

    /** @param about of {@link #aboutAt} */
    Optional<String> of(String field, String about, Locale locale) {
        // in a list each entry, and each member of one, goes by the same name; an unknown member by that of the whole
        String plain = field.contains("].") ? field.substring(field.lastIndexOf("].") + 2) : field;
        String name = plain.replaceFirst("\\[\\d*]$", "");
        return Stream.of("field." + about + name, "field." + name, "field." + name.replaceFirst("\\..*", ""))
                .flatMap(key -> Stream.ofNullable(messages.getMessage(key, null, null, locale)))
                .findFirst();
    }
}
