package org.tejido.event.notice;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/events/{event}/reminders")
class ReminderController {

    private final ReminderPlans plans;

    ReminderController(ReminderPlans plans) {
        this.plans = plans;
    }

    @Team
    @GetMapping
    Mono<ResponseEntity<ReminderView>> get(@PathVariable UUID event) {
        return plans.get(event).map(view -> Versioned.ok(view, view.version()));
    }

    @Team
    @PutMapping
    Mono<ResponseEntity<ReminderView>> write(
            @PathVariable UUID event, @Valid @RequestBody ReminderForm form, ExpectedVersion expected) {
        return plans.write(event, form.distinct(), expected).map(view -> Versioned.ok(view, view.version()));
    }
}
