package org.tejido.event.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.event.registration.Claimant;
import org.tejido.event.registration.Token;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class CalendarController {

    private static final CacheControl EVERYONES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    private static final CacheControl OWN = CacheControl.noCache().cachePrivate();

    private final Calendars calendars;
    private final Feeds feeds;
    private final String organiser;

    CalendarController(Calendars calendars, Feeds feeds, @Value("${tejido.calendar.organiser}") String organiser) {
        this.calendars = calendars;
        this.feeds = feeds;
        this.organiser = organiser;
    }

    @Anyone
    @GetMapping("/registrations/{id}/calendar")
    Mono<ResponseEntity<byte[]>> ofRegistration(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(defaultValue = "es") String language,
            Caller caller) {
        return calendars
                .registration(id, Claimant.of(caller, token), Language.of(language))
                .map(occasion -> file(CalendarFile.invitation(occasion, organiser), OWN));
    }

    @Anyone
    @GetMapping("/events/{id}/calendar")
    Mono<ResponseEntity<byte[]>> ofEvent(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String invitation,
            @RequestParam(defaultValue = "es") String language,
            Caller caller) {
        return calendars
                .event(id, caller, invitation, Language.of(language))
                .map(occasion -> file(
                        CalendarFile.feed(
                                List.of(occasion), Language.of(language).calendar(), organiser),
                        OWN));
    }

    @Anyone
    @GetMapping("/calendars/public")
    Mono<ResponseEntity<byte[]>> everyones(@RequestParam(defaultValue = "es") String language) {
        var chosen = Language.of(language);
        return calendars
                .everyones(chosen)
                .map(occasions -> file(CalendarFile.feed(occasions, chosen.calendar(), organiser), EVERYONES));
    }

    @Anyone
    @GetMapping("/calendars/{secret}")
    Mono<ResponseEntity<byte[]>> ofAccount(
            @PathVariable String secret, @RequestParam(defaultValue = "es") String language) {
        var chosen = Language.of(language);
        return calendars
                .of(new Token(secret), chosen)
                .map(occasions -> file(CalendarFile.feed(occasions, chosen.calendar(), organiser), OWN));
    }

    @SignedIn
    @PostMapping("/calendars/own")
    Mono<ResponseEntity<Map<String, String>>> open(Caller caller) {
        return feeds.open(caller)
                .map(secret -> "/api/calendars/" + secret.wire())
                .map(address -> ResponseEntity.created(URI.create(address)).body(Map.of("address", address)));
    }

    @SignedIn
    @DeleteMapping("/calendars/own")
    Mono<ResponseEntity<Void>> close(Caller caller) {
        return feeds.close(caller).thenReturn(ResponseEntity.noContent().build());
    }

    private static ResponseEntity<byte[]> file(CalendarFile file, CacheControl kept) {
        return ResponseEntity.ok()
                .contentType(new MediaType(
                        "text", "calendar", Map.of("charset", StandardCharsets.UTF_8.name(), "method", file.method())))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tejido.ics\"")
                .cacheControl(kept)
                .eTag("\"" + DigestUtils.md5DigestAsHex(file.bytes()) + "\"")
                .body(file.bytes());
    }
}
