package org.whistle.workflow.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.MissingResourceException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a model without being led anywhere: no document type, so no entity, no file, no address and no text that grows;
 * and nothing so deep or so large that reading it would be the attack.
 */
final class SafeXml {

    /** A table of 5,000 rows has some 100,000 elements in 10 MB. */
    static final int LONGEST = 20_000_000;

    private static final int MOST_ELEMENTS = 300_000;
    private static final int DEEPEST = 100;

    /** Why a file is not even read. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String code) {
            super(code);
        }

        String code() {
            return getMessage();
        }
    }

    private SafeXml() {}

    /** @throws Unreadable with the code of the text that says why */
    static Document read(byte[] file) throws Unreadable {
        if (file.length > LONGEST) {
            throw new Unreadable("model-too-large");
        }
        measure(file);
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(file));
        } catch (SAXException | IOException malformed) {
            throw new Unreadable("model-malformed");
        }
    }

    private static void measure(byte[] file) throws Unreadable {
        try {
            XMLStreamReader reader = reader(file);
            int depth = 0;
            int elements = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Unreadable("model-doctype");
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        elements++;
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // texts and comments weigh what the file weighs
                    }
                }
                if (depth > DEEPEST || elements > MOST_ELEMENTS) {
                    throw new Unreadable("model-too-large");
                }
            }
        } catch (XMLStreamException | MissingResourceException malformed) {
            // the JDK's reader has no words for some faults of a document type, and fails over looking for them
            throw new Unreadable("model-malformed");
        }
    }

    private static XMLStreamReader reader(byte[] file) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(file));
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException foreign) {
            throw new IllegalStateException("The XML reader of this Java cannot be made safe", foreign);
        }
    }
}
