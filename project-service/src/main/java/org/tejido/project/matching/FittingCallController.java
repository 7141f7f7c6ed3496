package org.tejido.project.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.project.language.Language;
import reactor.core.publisher.Mono;

@RestController
class FittingCallController {

    private final FindFittingCalls findFittingCalls;
    private final MatchViews views;

    FittingCallController(FindFittingCalls findFittingCalls, MatchViews views) {
        this.findFittingCalls = findFittingCalls;
        this.views = views;
    }

    @Members
    @GetMapping("/api/fitting-calls")
    Mono<FittingCalls> find(
            @RequestParam @Nullable UUID organisationId,
            PageRequest page,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String languages,
            Caller caller) {
        var language = Language.accepted(languages);
        return findFittingCalls
                .find(organisationId, page.limit(), caller)
                .map(found -> new FittingCalls(
                        found.stream().map(one -> shown(one, language)).toList()));
    }

    /** Whose it is stays out: the call itself says so, to whoever may know. */
    private FittingCallView shown(FittingCall one, Language language) {
        var match = views.view(one.match(), language);
        var brief = one.call().brief();
        return new FittingCallView(
                one.call().id(),
                brief.title(),
                brief.deadline(),
                match.score(),
                match.reasons().stream().filter(reason -> reason.part() > 0).toList());
    }

    record FittingCalls(List<FittingCallView> items) {}

    /** @param score 0 to 1: the sum of the reasons' parts */
    record FittingCallView(
            UUID callId, String title, LocalDate deadline, double score, List<MatchView.ReasonView> reasons) {}
}
