package org.tejido.project.alert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.project.language.Language;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/alerts")
class AlertController {

    private final Alerts alerts;
    private final LiveAlerts live;
    private final Clock clock;

    AlertController(Alerts alerts, LiveAlerts live, Clock clock) {
        this.alerts = alerts;
        this.live = live;
        this.clock = clock;
    }

    @Members
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Alert>> listen(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable UUID last, Caller caller) {
        return live.listen(last, caller)
                .concatMapIterable(alerts -> alerts.isEmpty()
                        ? List.of(ServerSentEvent.<Alert>builder().comment("").build())
                        : alerts.stream()
                                .map(alert -> ServerSentEvent.builder(alert)
                                        .id(alert.callId().toString())
                                        .event("call")
                                        .build())
                                .toList());
    }

    /** For the gateway, in the name of whom it mails: empty where there is nothing to tell. */
    @Members
    @GetMapping("/digest")
    Mono<ResponseEntity<DigestText.Digest>> digest(
            @RequestParam @Nullable LocalDate since,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String languages,
            Caller caller) {
        var today = LocalDate.now(clock);
        var earliest = today.minusMonths(1);
        var from = since == null ? today.minusDays(1) : since.isBefore(earliest) ? earliest : since;
        return alerts.publishedSince(from, caller)
                .map(found -> found.isEmpty()
                        ? ResponseEntity.noContent().build()
                        : ResponseEntity.ok(DigestText.of(found, Language.accepted(languages))));
    }
}
