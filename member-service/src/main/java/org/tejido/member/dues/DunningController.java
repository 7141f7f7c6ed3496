package org.tejido.member.dues;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.statutes.StatutesOfRecord;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

@RestController
class DunningController {

    private final RemindOfDues remindOfDues;
    private final Dunning dunning;
    private final StatutesOfRecord statutes;
    private final ClusterCalendar calendar;

    DunningController(RemindOfDues remindOfDues, Dunning dunning, StatutesOfRecord statutes, ClusterCalendar calendar) {
        this.remindOfDues = remindOfDues;
        this.dunning = dunning;
        this.statutes = statutes;
        this.calendar = calendar;
    }

    /**
     * @param step reminder, suspension or resumption
     * @param number which reminder; absent for the other steps, as are the dues for a resumption
     */
    record StepView(
            UUID membershipId,
            UUID organisationId,
            String organisationName,
            String step,
            @Nullable Integer number,
            @Nullable Integer year,
            @Nullable LocalDate dueOn,
            @Nullable BigDecimal open,
            @Nullable Long daysOverdue,
            long membershipVersion) {

        static StepView of(Dunning.Step step, LocalDate day) {
            var owes = step.year() > 0;
            return new StepView(
                    step.membership(),
                    step.organisation(),
                    step.name(),
                    step.step(),
                    step.step().equals("reminder") ? step.number() : null,
                    owes ? step.year() : null,
                    owes ? step.dueOn() : null,
                    owes ? step.open() : null,
                    owes ? ChronoUnit.DAYS.between(step.dueOn(), day) : null,
                    step.version());
        }
    }

    /** @param on left out, today */
    @Team
    @GetMapping("/api/dunning")
    Mono<Page<StepView>> due(@RequestParam @Nullable LocalDate on, PageRequest page) {
        var day = on == null ? calendar.today() : on;
        return statutes.on(day)
                .flatMap(inForce -> dunning.due(day, inForce, page))
                .map(found -> found.map(step -> StepView.of(step, day)));
    }

    @Team
    @PostMapping("/api/memberships/{id}/reminders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remind(@PathVariable UUID id, @Valid @RequestBody DuesForms.Reminder form, Caller caller) {
        return remindOfDues.remind(id, form.year(), caller);
    }
}
