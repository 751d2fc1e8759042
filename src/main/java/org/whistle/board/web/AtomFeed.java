package org.whistle.board.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed (RFC 4287), element by element; whatever a text holds, it stays a text. */
final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /** What XML has no way to write. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private final String tags;

    /** @param tags what the names of entries begin with, as in {@code tag:whistle.example.org,2026:} */
    AtomFeed(String tags) throws XMLStreamException {
        this.tags = tags;
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "feed");
        xml.writeDefaultNamespace(NAMESPACE);
    }

    AtomFeed text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, element);
        xml.writeCharacters(UNWRITABLE.matcher(text).replaceAll("\uFFFD"));
        xml.writeEndElement();
        return this;
    }

    AtomFeed time(String element, Instant at) throws XMLStreamException {
        return text(element, at.toString());
    }

    AtomFeed id(String what) throws XMLStreamException {
        return text("id", tags + what);
    }

    AtomFeed link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
        return this;
    }

    AtomFeed beginEntry() throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "entry");
        return this;
    }

    void endEntry() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** @param name who speaks: an office, not a person */
    AtomFeed author(String name) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "author");
        text("name", name);
        xml.writeEndElement();
        return this;
    }

    byte[] end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }
}
