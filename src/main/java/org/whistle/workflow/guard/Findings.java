package org.whistle.workflow.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.whistle.problem.Excerpt;
import org.whistle.problem.Refusal;

/** What was found in a deployment, each thing once. */
final class Findings {

    /** More would be read by nobody. */
    private static final int MOST = 100;

    private static final int LONGEST = 120;

    private final Set<String> seen = new LinkedHashSet<>();
    private final List<Finding> found = new ArrayList<>();

    /** About a file as a whole, or about something in it that has no element. */
    void add(String file, String code, Object... arguments) {
        add(file, "", "", code, arguments);
    }

    void add(String file, Element element, String code, Object... arguments) {
        Element named = named(element);
        add(file, named.getAttribute("id"), named.getAttribute("name"), code, arguments);
    }

    void add(String file, String element, String name, String code, Object... arguments) {
        Object[] cut = Arrays.stream(arguments)
                .map(argument -> cut(String.valueOf(argument)))
                .toArray();
        if (found.size() < MOST && seen.add(file + '\n' + element + '\n' + code + '\n' + List.of(cut))) {
            found.add(new Finding(cut(file), cut(element), cut(name), Refusal.invalid(cut(file), code, cut)));
        }
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    /** @return what was found in one of the files */
    List<Finding> of(String file) {
        return found.stream()
                .filter(finding -> finding.file().equals(cut(file)))
                .toList();
    }

    /** The element, or the nearest one around it that has an id. */
    private static Element named(Element element) {
        Element nearest = element;
        while (!nearest.hasAttribute("id") && nearest.getParentNode() instanceof Element around) {
            nearest = around;
        }
        return nearest;
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return Excerpt.marked(line, LONGEST);
    }
}
