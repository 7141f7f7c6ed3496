package org.tejido.project.pipeline;

import java.net.URI;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/calendar-feeds")
class CalendarController {

    private final CalendarFeeds feeds;
    private final Clock clock;

    CalendarController(CalendarFeeds feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    @Members
    @PostMapping
    Mono<ResponseEntity<Feed>> rotate(Caller caller) {
        return feeds.rotate(caller)
                .map(secret -> "/api/calendar-feeds/" + secret)
                .map(path -> ResponseEntity.created(URI.create(path))
                        .cacheControl(CacheControl.noStore())
                        .body(new Feed(path)));
    }

    @Members
    @DeleteMapping
    Mono<ResponseEntity<Void>> end(Caller caller) {
        return feeds.end(caller).thenReturn(ResponseEntity.noContent().build());
    }

    /** Calendars bring no token: the address is the secret. */
    @Anyone
    @GetMapping(path = "/{secret}", produces = "text/calendar;charset=UTF-8")
    Mono<ResponseEntity<String>> read(@PathVariable String secret) {
        return feeds.deadlines(secret).map(deadlines -> ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ICalendar.of(deadlines, clock.instant())));
    }

    /** @param path behind the address of the gateway; told this once */
    record Feed(String path) {}
}
