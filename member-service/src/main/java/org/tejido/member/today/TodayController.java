package org.tejido.member.today;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.history.Language;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/today")
class TodayController {

    private final Today today;

    TodayController(Today today) {
        this.today = today;
    }

    @Team
    @GetMapping
    Mono<TodayView> today(@RequestParam @Nullable UUID owner, Caller caller) {
        return today.of(owner, caller);
    }

    /** The caller's own day as a mail; 204 where nothing waits. */
    @Team
    @GetMapping("/digest")
    Mono<ResponseEntity<Digest>> digest(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            Caller caller) {
        return today.digest(new Phrases(Language.accepted(languages)), caller)
                .map(ResponseEntity::ok)
                .defaultIfEmpty(ResponseEntity.noContent().build());
    }
}
