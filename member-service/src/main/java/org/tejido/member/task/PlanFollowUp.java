package org.tejido.member.task;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** What follows from another feature's work and is somebody's to do. */
@Component
public class PlanFollowUp {

    private final Tasks tasks;

    PlanFollowUp(Tasks tasks) {
        this.tasks = tasks;
    }

    /** A task of the caller's own about an organisation, in the caller's transaction; its id. */
    public Mono<UUID> plan(String title, UUID organisation, LocalDate dueOn, Caller caller) {
        return Mono.fromSupplier(() -> Task.planned(
                        Ids.next(),
                        new Task.Plan(
                                title,
                                null,
                                caller.account(),
                                dueOn,
                                null,
                                new Subject(Subject.ORGANISATION, organisation))))
                .flatMap(task -> tasks.add(task, null, caller));
    }
}
