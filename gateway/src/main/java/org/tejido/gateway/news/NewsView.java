package org.tejido.gateway.news;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param stage draft or published */
record NewsView(
        UUID newsId,
        String stage,
        NewsItem.@Nullable Text es,
        NewsItem.@Nullable Text en,
        @Nullable Instant publishedAt,
        Instant revisedAt,
        long version) {

    static NewsView of(NewsItem item) {
        return new NewsView(
                item.id(),
                item.publishedAt() == null ? "draft" : "published",
                item.es(),
                item.en(),
                item.publishedAt(),
                item.revisedAt(),
                item.version());
    }
}
