package org.tejido.member.task;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private final PlanTask planTask;
    private final ReviseTask reviseTask;
    private final CompleteTask completeTask;
    private final ReopenTask reopenTask;
    private final TaskList list;

    TaskController(
            PlanTask planTask, ReviseTask reviseTask, CompleteTask completeTask, ReopenTask reopenTask, TaskList list) {
        this.planTask = planTask;
        this.reviseTask = reviseTask;
        this.completeTask = completeTask;
        this.reopenTask = reopenTask;
        this.list = list;
    }

    @Team
    @PostMapping
    Mono<ResponseEntity<TaskView>> plan(@Valid @RequestBody TaskForm.NewTask form, Caller caller) {
        return planTask.plan(form, caller)
                .flatMap(list::show)
                .map(view -> Versioned.created("/api/tasks/" + view.taskId(), view, view.version()));
    }

    @Team
    @GetMapping
    Mono<Page<TaskView>> list(
            @RequestParam @Nullable UUID owner,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable UUID about,
            @RequestParam @Nullable LocalDate dueBefore,
            PageRequest page) {
        return list.list(owner, state, about, dueBefore, page);
    }

    @Team
    @GetMapping("/{id}")
    Mono<ResponseEntity<TaskView>> get(@PathVariable UUID id) {
        return show(id);
    }

    @Team
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    Mono<ResponseEntity<TaskView>> revise(@PathVariable UUID id, ExpectedVersion expected, MergePatch patch) {
        return reviseTask.revise(id, expected, patch).flatMap(this::show);
    }

    @Team
    @PostMapping("/{id}/completion")
    Mono<ResponseEntity<TaskView>> complete(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return completeTask.complete(id, expected, caller).flatMap(this::show);
    }

    @Team
    @PostMapping("/{id}/reopening")
    Mono<ResponseEntity<TaskView>> reopen(@PathVariable UUID id, ExpectedVersion expected) {
        return reopenTask.reopen(id, expected).flatMap(this::show);
    }

    private Mono<ResponseEntity<TaskView>> show(UUID id) {
        return list.show(id).map(view -> Versioned.ok(view, view.version()));
    }
}
