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
import org.tejido.member.certificate.CertificateList;
import org.tejido.member.certificate.CertificateView;
import org.tejido.member.history.Language;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/today")
class TodayController {

    private static final int MOST_DAYS = 3660;

    private final Today today;
    private final CertificateList certificates;

    TodayController(Today today, CertificateList certificates) {
        this.today = today;
        this.certificates = certificates;
    }

    @Team
    @GetMapping
    Mono<TodayView> today(@RequestParam @Nullable UUID owner, Caller caller) {
        return today.of(owner, caller);
    }

    /** @param within so many days */
    @Team
    @GetMapping("/certificates")
    Mono<Page<CertificateView>> certificates(@RequestParam(defaultValue = "60") int within, PageRequest page) {
        if (within < 0 || within > MOST_DAYS) {
            throw new Malformed("within-out-of-range", "Within is a number of days from 0 to %d.".formatted(MOST_DAYS));
        }
        return certificates.runningOut(within, page);
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
