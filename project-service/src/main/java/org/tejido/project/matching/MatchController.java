package org.tejido.project.matching;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
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
            @RequestParam @Nullable List<String> kind,
            @RequestParam @Nullable List<String> country,
            @RequestParam @Nullable Boolean sme,
            @RequestParam @Nullable Integer trl,
            @RequestParam @Nullable String programme,
            @RequestParam @Nullable Double lane,
            PageRequest page,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String languages,
            Caller caller) {
        var filters = new MatchFilters(kind, country, sme, trl, programme, lane);
        return findMatches
                .find(id, filters.filter(), filters.lane(), page.limit(), caller)
                .map(found -> shown(found, filters.lane(), Language.accepted(languages)));
    }

    private Matches shown(FindMatches.Found found, Lane kept, Language language) {
        return new Matches(
                found.matches().stream()
                        .map(match -> views.view(match, language))
                        .toList(),
                found.facets(),
                new LaneView(kept.share(), (int)
                        found.matches().stream().filter(Match::byLane).count()));
    }

    /** @param facets of everybody who fits, not of those listed alone */
    record Matches(List<MatchView> items, Facets facets, LaneView lane) {}

    /** @param placed how many of those listed have their place by it */
    record LaneView(double share, int placed) {}
}
