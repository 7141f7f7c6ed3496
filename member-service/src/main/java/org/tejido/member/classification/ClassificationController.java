package org.tejido.member.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.history.Language;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Anyone;

/** The tables, for whoever chooses from them. They are in memory: nothing is asked of the database. */
@RestController
@RequestMapping("/api/classifications")
class ClassificationController {

    @Anyone
    @GetMapping
    ResponseEntity<Listing> all(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        var language = Language.accepted(languages);
        return in(
                language,
                new Listing(Classifications.all().stream()
                        .map(it -> Version.of(it, language))
                        .toList()));
    }

    /** @param within a code: what is beneath it, itself included */
    @Anyone
    @GetMapping("/{scheme}")
    ResponseEntity<Page<Line>> lines(
            @PathVariable String scheme,
            @RequestParam @Nullable String query,
            @RequestParam @Nullable String within,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            PageRequest page) {
        var classification =
                Classifications.find(scheme).orElseThrow(() -> new NotFound("classification", "of this name"));
        var language = Language.accepted(languages);
        var typed = Typed.of(query);
        var after = page.after() == null ? -1 : page.afterNumber();
        var found = new ArrayList<Placed>();
        var place = 0;
        for (var entry : classification.entries()) {
            if (place > after
                    && found.size() <= page.limit()
                    && (within == null || isWithin(classification, entry, within))
                    && typed.fits(entry, language)) {
                found.add(new Placed(place, Line.of(entry, language)));
            }
            place++;
        }
        return in(
                language,
                Page.of(found, page.limit(), last -> Cursor.of(last.place())).map(Placed::line));
    }

    private static boolean isWithin(Classification classification, Entry entry, String code) {
        return classification.path(entry.code()).stream()
                .anyMatch(above -> above.code().equals(code));
    }

    private static <T> ResponseEntity<T> in(Language language, T body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }

    private record Placed(int place, Line line) {}

    record Listing(List<Version> items) {}

    record Version(
            String scheme,
            String family,
            String title,
            LocalDate from,
            @Nullable LocalDate until,
            int entries) {

        static Version of(Classification it, Language language) {
            return new Version(
                    it.scheme(),
                    it.family(),
                    it.title(language),
                    it.from(),
                    it.until(),
                    it.entries().size());
        }
    }

    record Line(
            String code, String label, int level, @Nullable String parent, Map<String, String> corresponds) {

        static Line of(Entry entry, Language language) {
            return new Line(entry.code(), entry.label(language), entry.level(), entry.parent(), entry.corresponds());
        }
    }
}
