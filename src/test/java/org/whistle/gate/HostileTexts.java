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

    /** 7 * 7 * 7777: shown where a text was taken for an expression. */
    public static final String EVALUATED = "381073";

    /** All of them, for fields that are long enough. */
    public static final String TOGETHER = String.join("\n", ALL);

    private HostileTexts() {}
}
