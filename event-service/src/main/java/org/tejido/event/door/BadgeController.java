package org.tejido.event.door;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.event.calendar.Language;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@RequestMapping("/api")
class BadgeController {

    private static final int PIECE = 16 * 1024;

    private final Badges badges;
    private final Audit audit;

    BadgeController(Badges badges, Audit audit) {
        this.badges = badges;
        this.audit = audit;
    }

    @Team
    @GetMapping("/events/{event}/badges.pdf")
    Mono<ResponseEntity<Publisher<DataBuffer>>> ofEvent(
            @PathVariable UUID event,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable String language) {
        return badges.of(event, null, after, known(language))
                .delayUntil(_ -> audit.note(Deed.of("badges.exported", event)))
                .map(sheaf -> {
                    var file = file();
                    return (sheaf.next() == null
                                    ? file
                                    : file.header(HttpHeaders.LINK, next(event, sheaf.next(), language)))
                            .body(written(sheaf));
                });
    }

    @Team
    @GetMapping("/registrations/{id}/badges.pdf")
    Mono<ResponseEntity<Publisher<DataBuffer>>> ofRegistration(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String language) {
        var wanted = known(language);
        return badges.eventOf(id)
                .flatMap(event -> badges.of(event, id, null, wanted))
                .map(sheaf -> file().body(written(sheaf)));
    }

    private static @Nullable Language known(@Nullable String language) {
        return language == null ? null : Language.of(language);
    }

    /** The next file (RFC 8288). */
    private static String next(UUID event, UUID after, @Nullable String language) {
        return "</api/events/%s/badges.pdf?after=%s%s>; rel=\"next\""
                .formatted(event, after, language == null ? "" : "&language=" + language);
    }

    private static ResponseEntity.BodyBuilder file() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"badges.pdf\"")
                .cacheControl(CacheControl.noStore());
    }

    /** While it is sent, and no faster than it is read. */
    private static Publisher<DataBuffer> written(Badges.Sheaf sheaf) {
        return DataBufferUtils.outputStreamPublisher(
                out -> BadgeSheets.write(sheaf.event(), sheaf.badges(), out),
                DefaultDataBufferFactory.sharedInstance,
                Schedulers.boundedElastic()::schedule,
                PIECE);
    }
}
