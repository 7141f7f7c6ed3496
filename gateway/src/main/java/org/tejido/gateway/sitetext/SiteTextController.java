package org.tejido.gateway.sitetext;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.version.IfMatch;

/** Everybody may read what stands on the site; the team writes it. */
@RestController
@RequestMapping("/api/site-texts")
class SiteTextController {

    private final SiteTexts texts;
    private final WriteSiteText writeSiteText;

    SiteTextController(SiteTexts texts, WriteSiteText writeSiteText) {
        this.texts = texts;
        this.writeSiteText = writeSiteText;
    }

    @GetMapping
    Items list() {
        return new Items(texts.all().stream().map(View::of).toList());
    }

    @GetMapping("/{key}")
    ResponseEntity<View> get(@PathVariable String key) {
        return shown(texts.get(known(key)));
    }

    @PutMapping("/{key}")
    ResponseEntity<View> write(
            @PathVariable String key, @RequestHeader("If-Match") String version, @RequestBody Words words) {
        return shown(writeSiteText.write(known(key), words.es(), words.en(), IfMatch.version(version)));
    }

    private static SiteText known(String key) {
        return SiteText.of(key)
                .orElseThrow(() ->
                        new Refusal(HttpStatus.NOT_FOUND, "site-text-unknown", "The site has no text of that name."));
    }

    private static ResponseEntity<View> shown(Written written) {
        return ResponseEntity.ok().eTag(IfMatch.tag(written.version())).body(View.of(written));
    }

    record Words(@Nullable String es, @Nullable String en) {}

    record View(String key, @Nullable String es, @Nullable String en, long version) {

        static View of(Written written) {
            return new View(written.text().word(), written.es(), written.en(), written.version());
        }
    }

    record Items(List<View> items) {}
}
