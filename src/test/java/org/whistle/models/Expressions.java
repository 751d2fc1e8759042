package org.whistle.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.whistle.models.ModelFiles.ProcessFile;

/** The expressions that stand anywhere in a process. */
final class Expressions {

    /** What the engine itself gives to expressions. */
    static final Set<String> OF_THE_ENGINE = Set.of("execution", "decisionResult");

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])([a-zA-Z]\\w*)(?:\\.(\\w+))?");
    private static final Set<String> OPERATORS = Set.of(
            "true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod");

    private Expressions() {}

    /**
     * A name that an expression uses.
     *
     * @param element the id of the element that the expression belongs to
     * @param name the bean, the variable, or what the engine gives
     * @param method what is asked of it, or null
     */
    record Use(Path file, String element, String expression, String name, String method) {}

    static List<Use> in(ProcessFile file) {
        return elements(file)
                .flatMap(element -> texts(element)
                        .flatMap(text -> EXPRESSION.matcher(text).results())
                        .flatMap(found -> uses(file.path(), id(element), found.group(1)).stream()))
                .toList();
    }

    /** All XML elements of the file. */
    static Stream<Element> elements(ProcessFile file) {
        Document document = (Document) file.model().getDocument().getDomSource().getNode();
        var all = document.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(index -> (Element) all.item(index));
    }

    /** The id of the element, or of the nearest one around it. */
    static String id(Node node) {
        if (!(node instanceof Element element)) {
            return "the file";
        }
        return element.hasAttribute("id") ? element.getAttribute("id") : id(element.getParentNode());
    }

    private static List<Use> uses(Path file, String element, String expression) {
        List<Use> uses = new ArrayList<>();
        Matcher names = NAME.matcher(TEXT.matcher(expression).replaceAll("''"));
        while (names.find()) {
            if (!OPERATORS.contains(names.group(1))) {
                uses.add(new Use(file, element, expression, names.group(1), names.group(2)));
            }
        }
        return uses;
    }

    private static Stream<String> texts(Element element) {
        var attributes = element.getAttributes();
        Stream<String> values = IntStream.range(0, attributes.getLength())
                .mapToObj(index -> attributes.item(index).getNodeValue());
        boolean leaf = element.getElementsByTagName("*").getLength() == 0;
        return leaf ? Stream.concat(values, Stream.of(element.getTextContent())) : values;
    }
}
