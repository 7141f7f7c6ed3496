package org.tejido.gateway.news;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.tejido.gateway.problem.Refusal;

/** By the office. Each change names the version that was read. */
@Service
public class WriteNews {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LEAD = 500;
    private static final int LONGEST_BODY = 20_000;
    private static final Pattern LINE = Pattern.compile("\\P{Cntrl}*+");
    private static final Pattern LINES = Pattern.compile("[\\P{Cntrl}\\n\\r\\t]*+");

    private final News news;

    WriteNews(News news) {
        this.news = news;
    }

    public NewsItem draft(UUID id, NewsItem.@Nullable Text es, NewsItem.@Nullable Text en) {
        requireWords(es, en);
        news.add(id, es, en);
        return get(id);
    }

    public NewsItem revise(UUID id, long version, NewsItem.@Nullable Text es, NewsItem.@Nullable Text en) {
        requireWords(es, en);
        get(id);
        return after(id, news.revise(id, version, es, en));
    }

    /** From now on; what is published already stays as it was, with the day that it had. */
    public NewsItem publish(UUID id, long version) {
        var item = get(id);
        return item.publishedAt() != null && item.version() == version
                ? item
                : after(id, news.publish(id, version, Instant.now()));
    }

    /** A draft again. */
    public NewsItem withdraw(UUID id, long version) {
        get(id);
        return after(id, news.publish(id, version, null));
    }

    public void remove(UUID id, long version) {
        get(id);
        requireAsRead(news.remove(id, version));
    }

    public NewsItem get(UUID id) {
        return news.find(id)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "news-not-found", "There is no news " + id + "."));
    }

    private NewsItem after(UUID id, boolean done) {
        requireAsRead(done);
        return get(id);
    }

    private static void requireAsRead(boolean done) {
        if (!done) {
            throw new Refusal(HttpStatus.PRECONDITION_FAILED, "stale-version", "It has changed since it was read.");
        }
    }

    private static void requireWords(NewsItem.@Nullable Text es, NewsItem.@Nullable Text en) {
        if (es == null && en == null) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "news-without-words",
                    "News is written in one language at least.");
        }
        Stream.of(Optional.ofNullable(es), Optional.ofNullable(en))
                .flatMap(Optional::stream)
                .forEach(WriteNews::requireWhole);
    }

    private static void requireWhole(NewsItem.Text text) {
        if (text.title().isBlank() || text.body().isBlank()) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "news-half-written",
                    "News has a title and a text in each language in which it is written.");
        }
        if (text.title().length() > LONGEST_TITLE
                || (text.lead() != null && text.lead().length() > LONGEST_LEAD)
                || text.body().length() > LONGEST_BODY) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "news-too-long",
                    "A title has at most 200 characters, a lead 500, a text 20,000.");
        }
        if (!LINE.matcher(text.title()).matches()
                || (text.lead() != null && !LINE.matcher(text.lead()).matches())
                || !LINES.matcher(text.body()).matches()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "news-malformed", "News has no control characters.");
        }
    }
}
