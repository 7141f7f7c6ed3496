package org.tejido.gateway.site;

import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** An Atom feed (RFC 4287). */
record Feed(String self, String page, String title, String author, String language, List<Entry> entries) {

    /** @param id and {@code page}: the address of what it is about; {@code html}: as a reader shows it */
    record Entry(
            String page,
            String title,
            Instant updated,
            @Nullable Instant published,
            @Nullable String summary) {}

    String xml() {
        return Xml.document(this::write);
    }

    private void write(Xml xml) throws XMLStreamException {
        xml.begin("feed")
                .attribute("xmlns", "http://www.w3.org/2005/Atom")
                .attribute("xml:lang", language)
                .element("id", self)
                .element("title", title)
                .element("updated", updated().toString());
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", self)
                .empty("link", "rel", "alternate", "type", "text/html", "href", page);
        xml.begin("author").element("name", author).end();
        for (var entry : entries) {
            xml.begin("entry")
                    .element("id", entry.page())
                    .element("title", entry.title())
                    .element("updated", entry.updated().toString());
            if (entry.published() != null) {
                xml.element("published", entry.published().toString());
            }
            xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.page());
            if (entry.summary() != null) {
                xml.element("summary", entry.summary());
            }
            xml.end();
        }
        xml.end();
    }

    private Instant updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
