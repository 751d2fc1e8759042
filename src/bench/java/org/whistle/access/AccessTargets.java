package org.whistle.access;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import org.apache.tomcat.util.http.parser.AcceptLanguage;
import org.whistle.fuzz.Target;

/** Where somebody says they wanted to go, and which languages they say they speak. */
public final class AccessTargets {

    private AccessTargets() {}

    public static List<Target> all() {
        return List.of(
                Target.ofTexts(
                        "destination",
                        List.of(
                                "/personal-data?from=2026-11-01&to=%E8%A1%97",
                                "/camunda/app/tasklist/default/", "//x/y"),
                        input -> Destination.of(Target.text(input)).ifPresent(AccessTargets::isOurs)),
                Target.ofTexts(
                        "languages",
                        List.of("zh-CN,zh;q=0.9,en;q=0.8", "en", "*;q=0.5, fr-CH"),
                        input -> languages(Target.text(input))));
    }

    private static void isOurs(String path) {
        URI there = URI.create("https://whistle.example.org/sign-in").resolve(path.replace("%", "%25"));
        if (!"whistle.example.org".equals(there.getHost())) {
            throw new IllegalStateException("Leads to " + there);
        }
    }

    /** What the server cannot read counts as nothing said. */
    private static void languages(String header) {
        try {
            AcceptLanguage.parse(new StringReader(header)).forEach(AcceptLanguage::getLocale);
        } catch (IOException malformed) {
            // as it should
        }
    }
}
