package org.tejido.member.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.kind.Kinds;
import org.tejido.member.kind.MemberKind;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.member.organisation.Organisations;
import org.tejido.member.standing.Milestone;
import org.tejido.member.standing.Standing;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import reactor.core.publisher.Mono;

@RestController
class StandingController {

    private final Organisations organisations;
    private final Memberships memberships;
    private final Kinds kinds;
    private final ClusterCalendar calendar;

    StandingController(Organisations organisations, Memberships memberships, Kinds kinds, ClusterCalendar calendar) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.kinds = kinds;
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
                .then(Mono.zip(memberships.milestones(id), kind(id, day)))
                .map(both -> View.of(id, day, both.getT1(), both.getT2().orElse(null)));
    }

    private Mono<Optional<MemberKind>> kind(UUID organisation, LocalDate day) {
        return memberships
                .findKind(organisation, day)
                .flatMap(code -> kinds.on(code, day))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    /**
     * @param kind of members; absent where it is none
     * @param rights of its kind, as far as its standing leaves them; absent where it is no member
     */
    record View(
            UUID organisationId,
            LocalDate on,
            String standing,
            @Nullable String kind,
            MemberKind.@Nullable Rights rights) {

        static View of(UUID organisation, LocalDate day, List<Milestone> facts, @Nullable MemberKind kind) {
            var standing = Standing.on(day, facts).word();
            return kind == null
                    ? new View(organisation, day, standing, null, null)
                    : new View(organisation, day, standing, kind.code(), left(kind.rights(), day, facts));
        }

        /** Whoever is suspended owes its dues all the same. */
        private static MemberKind.Rights left(MemberKind.Rights rights, LocalDate day, List<Milestone> facts) {
            return Standing.hasRights(day, facts)
                    ? rights
                    : new MemberKind.Rights(false, false, rights.paysDues(), false);
        }
    }
}
