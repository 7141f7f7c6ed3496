package org.tejido.gateway.prose;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** CommonMark as HTML. What is HTML in it is shown and not obeyed. */
public final class Prose {

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    public String html(@Nullable Object text) {
        return text == null ? "" : renderer.render(parser.parse(text.toString()));
    }
}
