package org.tejido.project.matching;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.project.language.Language;
import reactor.core.publisher.Mono;

@RestController
class MatchController {

    private final FindMatches findMatches;
    private final MatchViews views;

    MatchController(FindMatches findMatches, MatchViews views) {
        this.findMatches = findMatches;
        this.views = views;
    }

    /** One list, not pages: a ranking that moves between two pages would show some twice and others never. */
    @Members
    @GetMapping("/api/calls/{id}/matches")
    Mono<Matches> find(
            @PathVariable UUID id,
            PageRequest page,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String languages,
            Caller caller) {
        return findMatches.find(id, page.limit(), caller).map(found -> shown(found, Language.accepted(languages)));
    }

    private Matches shown(List<Match> found, Language language) {
        return new Matches(
                found.stream().map(match -> views.view(match, language)).toList());
    }

    record Matches(List<MatchView> items) {}
}
