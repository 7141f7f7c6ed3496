package org.tejido.gateway.news;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.security.Caller;
import org.tejido.gateway.security.Callers;
import org.tejido.gateway.version.IfMatch;

/** Everybody reads what is published; the team reads and writes all. */
@RestController
@RequestMapping("/api/news")
class NewsController {

    private static final int PAGE = 50;

    private final News news;
    private final WriteNews writeNews;

    NewsController(News news, WriteNews writeNews) {
        this.news = news;
        this.writeNews = writeNews;
    }

    @GetMapping
    Items list(@RequestParam(required = false) @Nullable UUID cursor) {
        var rows = isTeam() ? news.all(cursor, PAGE + 1) : news.published(cursor, PAGE + 1);
        var shown = rows.stream().limit(PAGE).map(NewsView::of).toList();
        return new Items(shown, rows.size() > PAGE ? shown.getLast().newsId() : null);
    }

    @GetMapping("/{id}")
    ResponseEntity<NewsView> get(@PathVariable UUID id) {
        var item = writeNews.get(id);
        if (item.publishedAt() == null && !isTeam()) {
            throw new Refusal(HttpStatus.NOT_FOUND, "news-not-found", "There is no news " + id + ".");
        }
        return shown(item);
    }

    @PostMapping
    ResponseEntity<NewsView> draft(@Valid @RequestBody Form form) {
        var item = writeNews.draft(UuidCreator.getTimeOrderedEpoch(), text(form.es()), text(form.en()));
        return ResponseEntity.created(URI.create("/api/news/" + item.id()))
                .eTag(IfMatch.tag(item.version()))
                .body(NewsView.of(item));
    }

    @PutMapping("/{id}")
    ResponseEntity<NewsView> revise(
            @PathVariable UUID id, @RequestHeader("If-Match") String version, @Valid @RequestBody Form form) {
        return shown(writeNews.revise(id, IfMatch.version(version), text(form.es()), text(form.en())));
    }

    @PostMapping("/{id}/publication")
    ResponseEntity<NewsView> publish(@PathVariable UUID id, @RequestHeader("If-Match") String version) {
        return shown(writeNews.publish(id, IfMatch.version(version)));
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<NewsView> withdraw(@PathVariable UUID id, @RequestHeader("If-Match") String version) {
        return shown(writeNews.withdraw(id, IfMatch.version(version)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @RequestHeader("If-Match") String version) {
        writeNews.remove(id, IfMatch.version(version));
    }

    private static boolean isTeam() {
        return Callers.current().filter(Caller::isTeam).isPresent();
    }

    private static ResponseEntity<NewsView> shown(NewsItem item) {
        return ResponseEntity.ok().eTag(IfMatch.tag(item.version())).body(NewsView.of(item));
    }

    private static NewsItem.@Nullable Text text(@Nullable Text form) {
        return form == null
                ? null
                : new NewsItem.Text(
                        form.title().strip(),
                        form.lead() == null || form.lead().isBlank()
                                ? null
                                : form.lead().strip(),
                        form.body().strip());
    }

    record Form(@Nullable @Valid Text es, @Nullable @Valid Text en) {}

    record Text(
            @NotNull String title,
            @Nullable String lead,
            @NotNull String body) {}

    record Items(List<NewsView> items, @Nullable UUID next) {}
}
