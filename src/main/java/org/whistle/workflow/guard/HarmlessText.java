package org.whistle.workflow.guard;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A text that is shown as Markdown: marks that only set type are taken, anything that acts is not. */
final class HarmlessText {

    private static final Set<String> MARKS = Set.of(
            "span", "small", "b", "i", "em", "strong", "br", "p", "ul", "ol", "li", "code", "hr", "h1", "h2", "h3");

    private static final Pattern MARK =
            Pattern.compile("</?([a-z][a-z0-9]*)(?:\\s+class\\s*=\\s*\"[\\w -]*\")?\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_MARK = Pattern.compile("<[a-zA-Z/!?]");
    private static final Pattern ACTING = Pattern.compile("(?:javascript|vbscript|livescript|file|data):");

    /** Those of HTML 5 that hide the name of a scheme. */
    private static final Pattern LATER_ENTITIES =
            Pattern.compile("&(colon|tab|newline|ZeroWidthSpace);", Pattern.CASE_INSENSITIVE);

    private HarmlessText() {}

    static boolean is(String text) {
        String plain = LATER_ENTITIES
                .matcher(HtmlUtils.htmlUnescape(text))
                .replaceAll(entity -> "colon".equalsIgnoreCase(entity.group(1)) ? ":" : "");
        String closed = plain.replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
        if (ACTING.matcher(closed).find()) {
            return false;
        }
        Matcher marks = MARK.matcher(text);
        String rest = marks.replaceAll(mark ->
                MARKS.contains(mark.group(1).toLowerCase(Locale.ROOT)) ? "" : Matcher.quoteReplacement(mark.group()));
        return !ANY_MARK.matcher(rest).find();
    }
}
