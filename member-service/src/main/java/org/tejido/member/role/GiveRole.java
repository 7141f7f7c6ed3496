package org.tejido.member.role;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.person.MoveHome;
import org.tejido.platform.id.Ids;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class GiveRole {

    private final Careers careers;
    private final Roles roles;
    private final MoveHome moveHome;
    private final ClusterCalendar calendar;

    GiveRole(Careers careers, Roles roles, MoveHome moveHome, ClusterCalendar calendar) {
        this.careers = careers;
        this.roles = roles;
        this.moveHome = moveHome;
        this.calendar = calendar;
    }

    /** A member gives roles at its own organisation, to those whom it sees already; the team to anybody anywhere. */
    @Transactional
    public Mono<UUID> give(UUID person, RoleForm form, Caller caller) {
        if (!caller.actsFor(form.organisationId())) {
            return Mono.error(new NotFound("organisation", form.organisationId()));
        }
        if (form.isPrimary() && !caller.isTeam()) {
            return Mono.error(new PrimaryIsTheTeams());
        }
        return careers.hold(person, caller)
                .then(Mono.fromSupplier(() -> role(person, form, calendar.today())))
                .flatMap(role -> roles.add(role, caller)
                        .then(Mono.defer(() -> form.isPrimary()
                                ? moveHome.move(person, role.organisation(), role.title())
                                : Mono.empty()))
                        .thenReturn(role.id()));
    }

    private static Role role(UUID person, RoleForm form, LocalDate today) {
        var role = Role.given(Objects.requireNonNullElseGet(form.id(), Ids::next), person, form, today);
        if (form.isPrimary() && !role.lives(today)) {
            throw new PrimaryNotToday();
        }
        return role;
    }
}
