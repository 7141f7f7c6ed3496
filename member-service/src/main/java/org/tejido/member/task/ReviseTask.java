package org.tejido.member.task;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

@Service
class ReviseTask {

    private final Tasks tasks;

    ReviseTask(Tasks tasks) {
        this.tasks = tasks;
    }

    /** As long as it is open. */
    @Transactional
    public Mono<UUID> revise(UUID id, ExpectedVersion expected, MergePatch patch) {
        return tasks.get(id, expected, Task.Open.class)
                .map(open -> open.revise(
                        patch.applyTo(TaskForm.of(open.plan()), TaskForm.class).revised(open.plan())))
                .flatMap(tasks::save);
    }
}
