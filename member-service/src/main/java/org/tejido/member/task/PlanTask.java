package org.tejido.member.task;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class PlanTask {

    private final Tasks tasks;

    PlanTask(Tasks tasks) {
        this.tasks = tasks;
    }

    @Transactional
    public Mono<UUID> plan(TaskForm.NewTask form, Caller caller) {
        return Mono.fromSupplier(() -> form.task(caller.account())).flatMap(task -> tasks.add(task, null, caller));
    }
}
