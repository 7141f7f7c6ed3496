package org.tejido.gateway.site;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A document, element by element. What XML 1.0 has no place for is left out of texts. */
final class Xml {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    @FunctionalInterface
    interface Content {
        void write(Xml xml) throws XMLStreamException;
    }

    private final XMLStreamWriter writer;

    private Xml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    static String document(Content content) {
        try {
            var text = new StringWriter();
            var writer = WRITERS.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            content.write(new Xml(writer));
            writer.writeEndDocument();
            writer.close();
            return text.toString();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("A document in memory could not be written.", failure);
        }
    }

    Xml begin(String element) throws XMLStreamException {
        writer.writeStartElement(element);
        return this;
    }

    Xml attribute(String name, String value) throws XMLStreamException {
        writer.writeAttribute(name, clean(value));
        return this;
    }

    Xml end() throws XMLStreamException {
        writer.writeEndElement();
        return this;
    }

    Xml element(String name, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(clean(text));
        writer.writeEndElement();
        return this;
    }

    /** @param attributes names and values in turn */
    Xml empty(String name, String... attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        for (var place = 0; place < attributes.length; place += 2) {
            writer.writeAttribute(attributes[place], clean(attributes[place + 1]));
        }
        return this;
    }

    private static String clean(String text) {
        return NOT_XML.matcher(text).replaceAll("");
    }
}
