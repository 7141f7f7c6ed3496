package org.tejido.gateway.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController {

    private final Trail trail;

    AuditController(Trail trail) {
        this.trail = trail;
    }

    /** The latest first. */
    @GetMapping("/api/audit")
    Items list(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable UUID actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(200) int limit) {
        var question = new Trail.Question(from, until, actor, clean(action), clean(subject), clean(service));
        var rows = trail.find(question, cursor, limit + 1);
        var shown = rows.stream().limit(limit).toList();
        return new Items(shown, rows.size() > limit ? shown.getLast().entryId() : null);
    }

    /** PostgreSQL's texts have no NUL, and nothing is called so. */
    private static @Nullable String clean(@Nullable String asked) {
        return asked == null || asked.isBlank() ? null : asked.replace('\0', ' ');
    }

    record Items(List<Trail.View> items, @Nullable UUID next) {}
}
