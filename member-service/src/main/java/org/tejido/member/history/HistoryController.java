package org.tejido.member.history;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import reactor.core.publisher.Mono;

@RestController
class HistoryController {

    private final History history;
    private final Sentences sentences;

    HistoryController(History history, Sentences sentences) {
        this.history = history;
        this.sentences = sentences;
    }

    /** @param kind the beginning of a message type, such as {@code project.} or {@code project.interest.accepted} */
    @SignedIn
    @GetMapping("/api/organisations/{id}/history")
    Mono<Page<HistoryEntry>> of(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kind,
            PageRequest page,
            Caller caller,
            Locale locale) {
        if (!caller.actsFor(id)) {
            throw new NotFound("organisation", id);
        }
        return history.of(id, kind, page).map(lines -> lines.map(line -> sentences.entry(line, locale)));
    }
}
