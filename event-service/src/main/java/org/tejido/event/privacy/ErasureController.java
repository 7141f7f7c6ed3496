package org.tejido.event.privacy;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Admins;
import reactor.core.publisher.Mono;

/** What is erased is gone for good: that is for administrators. */
@RestController
@RequestMapping("/api/registrations")
class ErasureController {

    private final Erasure erasure;

    ErasureController(Erasure erasure) {
        this.erasure = erasure;
    }

    @Admins
    @PostMapping("/erasure")
    Mono<ErasureView> erase(@Valid @RequestBody ErasureForm form) {
        return erasure.of(form.email().strip());
    }

    @Admins
    @PostMapping("/retention")
    Mono<ErasureView> retain(@Valid @RequestBody RetentionForm form) {
        return erasure.endedBefore(form.endedBefore());
    }
}
