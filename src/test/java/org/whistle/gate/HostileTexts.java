package org.whistle.gate;

import java.util.List;

/** What people type who want a page to do something; each would set {@code window.__xss} where it came through. */
public final class HostileTexts {

    /** Set by whatever runs. */
    public static final String SENTINEL = "__xss";

    public static final List<String> ALL = List.of(
            "<img src=x onerror=window.__xss=1>",
            "\"><svg onload=window.__xss=2>",
            "'><script>window.__xss=3</script>",
            "</textarea></title></script><script>window.__xss=4</script>",
            "javascript:window.__xss=5//",
            "{{constructor.constructor('window.__xss=6')()}}",
            "[[${7*7*7777}]]__${7*7*7777}__::.x",
            "${7*7*7777}#{7*7*7777}*{7*7*7777}",
            "\u202e<iframe srcdoc='<script>parent.__xss=7</script>'>\u202c",
            "<a href=javascript:window.__xss=8>x</a><style>*{display:none}</style>");

    /** How a hostile text looks where it is not markup any more: nothing of it opens an element. */
    static final List<String> MARKUP =
            List.of("<img src=x", "<svg onload", "<script>window", "<iframe srcdoc", "<a href=javascript", "<style>*");

    /** 7 * 7 * 7777: shown where a text was taken for an expression. */
    public static final String EVALUATED = "381073";

    /** All of them, for fields that are long enough. */
    public static final String TOGETHER = String.join("\n", ALL);

    /** What breaks programs rather than pages: as JSON writes it, because half a character cannot be written otherwise. */
    static final List<String> IN_JSON = List.of(
            "<img src=x onerror=window.__xss=1>${7*7*7777}",
            "half a character \\ud800",
            "\\udc00\\ud800",
            "a zero \\u0000 byte",
            "\\u0001\\u001b[31m\\u0085\\u2028\\ufeff\\uffff",
            "\\u202e\\u2066\\u200f turned around",
            "=HYPERLINK(\\\"http://localhost/\\\",\\\"x\\\")",
            "x".repeat(50_000));

    /** The same for forms and addresses. */
    static final List<String> IN_FORMS = List.of(
            "%ED%A0%80", "%00", "a%00b", "%01%1B%5B31m%C2%85%E2%80%A8", "%C0%AF%FF", "%E2%80%AE%E2%81%A6", "%0D%0Ax:y");

    private HostileTexts() {}
}
