package org.tejido.member.task;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class CompleteTask {

    private final Tasks tasks;
    private final ClusterCalendar calendar;

    CompleteTask(Tasks tasks, ClusterCalendar calendar) {
        this.tasks = tasks;
        this.calendar = calendar;
    }

    /** With the next of its series, where it comes again. */
    @Transactional
    public Mono<UUID> complete(UUID id, ExpectedVersion expected, Caller caller) {
        return tasks.get(id, expected, Task.Open.class)
                .flatMap(open -> completed(open, caller).then(Mono.defer(() -> followed(open, caller))))
                .thenReturn(id);
    }

    private Mono<Void> completed(Task.Open open, Caller caller) {
        var done = open.complete(caller.name(), calendar.now());
        return tasks.save(done).then(Mono.defer(() -> tasks.writeDone(done)));
    }

    private Mono<UUID> followed(Task.Open open, Caller caller) {
        return Mono.justOrEmpty(open.next(calendar.today()))
                .flatMap(next -> tasks.add(Task.planned(Ids.next(), next), open.id(), caller));
    }
}
