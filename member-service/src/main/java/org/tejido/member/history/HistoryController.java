package org.tejido.member.history;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.security.SignedIn;
import reactor.core.publisher.Mono;

@RestController
class HistoryController {

    private final Timeline timeline;
    private final LifeOfPerson lifeOfPerson;
    private final ClusterCalendar calendar;

    HistoryController(Timeline timeline, LifeOfPerson lifeOfPerson, ClusterCalendar calendar) {
        this.timeline = timeline;
        this.lifeOfPerson = lifeOfPerson;
        this.calendar = calendar;
    }

    /** For the team and for the organisation itself. */
    @SignedIn
    @GetMapping("/api/organisations/{id}/history")
    Mono<ResponseEntity<Page<HistoryView>>> history(
            @PathVariable UUID id,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate until,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            PageRequest page,
            Caller caller) {
        if (!caller.actsFor(id)) {
            throw new NotFound("organisation", id);
        }
        var language = Language.accepted(languages);
        return timeline.of(id, caller.isTeam(), Wanted.of(kind, from, until, calendar), page, new Wording(language))
                .map(lines -> in(language, lines));
    }

    /** For the team, and for whom sees the person as far as it is its own organisation's business. */
    @Members
    @GetMapping("/api/people/{id}/history")
    Mono<ResponseEntity<Page<HistoryView>>> life(
            @PathVariable UUID id,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate until,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            PageRequest page,
            Caller caller) {
        var language = Language.accepted(languages);
        return lifeOfPerson
                .of(id, Wanted.of(kind, from, until, calendar), page, new Wording(language), caller)
                .map(lines -> in(language, lines));
    }

    private static ResponseEntity<Page<HistoryView>> in(Language language, Page<HistoryView> lines) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(lines);
    }
}
