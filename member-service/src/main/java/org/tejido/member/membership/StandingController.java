package org.tejido.member.membership;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.member.organisation.Organisations;
import org.tejido.member.standing.Standing;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import reactor.core.publisher.Mono;

@RestController
class StandingController {

    private final Organisations organisations;
    private final Memberships memberships;
    private final ClusterCalendar calendar;

    StandingController(Organisations organisations, Memberships memberships, ClusterCalendar calendar) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.calendar = calendar;
    }

    /** For the team and for the organisation itself, on any day: of one to come, as far as is known now. */
    @SignedIn
    @GetMapping("/api/organisations/{id}/standing")
    Mono<View> standing(@PathVariable UUID id, @RequestParam @Nullable LocalDate on, Caller caller) {
        if (!caller.actsFor(id)) {
            throw new NotFound("organisation", id);
        }
        var day = Objects.requireNonNullElseGet(on, calendar::today);
        return organisations
                .profile(new OrganisationId(id))
                .flatMap(_ -> memberships.milestones(id))
                .map(facts -> new View(id, day, Standing.on(day, facts).word()));
    }

    record View(UUID organisationId, LocalDate on, String standing) {}
}
