package org.tejido.member.task;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class ReopenTask {

    private final Tasks tasks;

    ReopenTask(Tasks tasks) {
        this.tasks = tasks;
    }

    @Transactional
    public Mono<UUID> reopen(UUID id, ExpectedVersion expected) {
        return tasks.get(id, expected, Task.Done.class).map(Task.Done::reopen).flatMap(tasks::save);
    }
}
