package org.tejido.member.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to be done, or done. */
sealed interface Task {

    UUID id();

    Plan plan();

    long version();

    /**
     * @param owner account of whoever sees to it
     * @param series in which it comes again; it has a due day then
     */
    record Plan(
            String title,
            @Nullable String text,
            UUID owner,
            @Nullable LocalDate dueOn,
            @Nullable Series series,
            @Nullable Subject about) {

        Plan on(LocalDate day) {
            return new Plan(title, text, owner, day, series, about);
        }
    }

    static Open planned(UUID id, Plan plan) {
        return new Open(id, plan, 1);
    }

    record Open(UUID id, Plan plan, long version) implements Task {

        Open revise(Plan revised) {
            return new Open(id, revised, version + 1);
        }

        Done complete(String by, Instant now) {
            return new Done(id, plan, by, now, version + 1);
        }

        /** What is to be done next time, if it comes again. */
        Optional<Plan> next(LocalDate today) {
            var series = plan.series();
            var dueOn = plan.dueOn();
            return series == null || dueOn == null ? Optional.empty() : Optional.of(plan.on(series.next(dueOn, today)));
        }
    }

    record Done(UUID id, Plan plan, String by, Instant at, long version) implements Task {

        Open reopen() {
            return new Open(id, plan, version + 1);
        }
    }
}
