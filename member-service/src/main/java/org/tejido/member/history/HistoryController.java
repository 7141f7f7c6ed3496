package org.tejido.member.history;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import reactor.core.publisher.Mono;

@RestController
class HistoryController {

    private static final Pattern KIND = Pattern.compile("[a-z-]+(\\.[a-z-]+)*");

    private final Timeline timeline;

    HistoryController(Timeline timeline) {
        this.timeline = timeline;
    }

    /** For the team and for the organisation itself. */
    @SignedIn
    @GetMapping("/api/organisations/{id}/history")
    Mono<ResponseEntity<Page<HistoryView>>> history(
            @PathVariable UUID id,
            @RequestParam @Nullable String kind,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            PageRequest page,
            Caller caller) {
        if (!caller.actsFor(id)) {
            throw new NotFound("organisation", id);
        }
        if (kind != null && !KIND.matcher(kind).matches()) {
            throw new Malformed("kind-malformed", "A kind is such as project.interest.expressed, or its beginning.");
        }
        var language = Language.accepted(languages);
        return timeline.of(id, caller.isTeam(), kind, page, new Wording(language))
                .map(lines -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                        .body(lines));
    }
}
