package org.tejido.event.privacy;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
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
    private final DueAnswers dueAnswers;

    ErasureController(Erasure erasure, DueAnswers dueAnswers) {
        this.erasure = erasure;
        this.dueAnswers = dueAnswers;
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

    @Admins
    @GetMapping("/retention/answers")
    Mono<List<DueAnswers.Due>> due() {
        return dueAnswers.all();
    }

    @Admins
    @PostMapping("/retention/answers")
    Mono<Map<String, Long>> eraseDue() {
        return dueAnswers.erase().map(registrations -> Map.of("registrations", registrations));
    }
}
