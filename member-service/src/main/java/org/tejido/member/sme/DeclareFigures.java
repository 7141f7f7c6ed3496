package org.tejido.member.sme;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class DeclareFigures {

    private final YearlyFigures yearlyFigures;
    private final OutsideEnterprises outsiders;
    private final ClusterCalendar calendar;

    DeclareFigures(YearlyFigures yearlyFigures, OutsideEnterprises outsiders, ClusterCalendar calendar) {
        this.yearlyFigures = yearlyFigures;
        this.outsiders = outsiders;
        this.calendar = calendar;
    }

    /** For the organisation itself and the team; what accounts say is for the team alone. */
    @Transactional
    public Mono<Void> declare(UUID organisation, int year, SmeForms.NewFigures form, Caller caller) {
        if (!caller.actsFor(organisation)) {
            return Mono.error(new NotFound("organisation", organisation));
        }
        if (form.source().equals(SmeForms.ACCOUNTS) && !caller.isTeam()) {
            return Mono.error(new AccountsAreTheTeams());
        }
        requireClosed(year, form);
        return yearlyFigures.declare(organisation, year, form.figures(), form.source(), caller);
    }

    @Transactional
    public Mono<Void> declareOfOutsider(UUID enterprise, int year, SmeForms.NewFigures form, Caller caller) {
        requireClosed(year, form);
        return outsiders.declare(enterprise, year, form.figures(), form.source(), caller);
    }

    private void requireClosed(int year, SmeForms.NewFigures form) {
        if (form.source().equals(SmeForms.ACCOUNTS) && year >= calendar.today().getYear()) {
            throw new YearNotClosed(year);
        }
    }
}
