package org.whistle.workflow.guard;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A process or a decision as XML. */
record ModelFile(String name, Document document) {

    /** All its elements, in their order. */
    Stream<Element> elements() {
        NodeList all = document.getElementsByTagNameNS("*", "*");
        return IntStream.range(0, all.getLength()).mapToObj(index -> (Element) all.item(index));
    }

    Stream<Element> elements(String localName) {
        NodeList found = document.getElementsByTagNameNS("*", localName);
        return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index));
    }

    static Stream<Attr> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength()).mapToObj(index -> (Attr) attributes.item(index));
    }

    /** @return what the attribute says, in whichever namespace: which of several the engine reads is for the engine to know */
    static Stream<String> values(Element element, String localName) {
        return attributes(element)
                .filter(attribute -> localName.equals(attribute.getLocalName()))
                .map(attribute -> attribute.getValue().strip())
                .filter(value -> !value.isEmpty());
    }

    /** @return the value of the attribute, the engine's own before others; empty where there is none */
    static String attribute(Element element, String localName) {
        return attributes(element)
                .filter(attribute -> localName.equals(attribute.getLocalName()))
                .sorted(Comparator.comparing(
                        attribute -> !CodeInProcesses.EXTENSIONS.contains(String.valueOf(attribute.getNamespaceURI()))))
                .map(Attr::getValue)
                .findFirst()
                .orElse("")
                .strip();
    }

    /** What stands in the element itself, without what its children say. */
    static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }
}
