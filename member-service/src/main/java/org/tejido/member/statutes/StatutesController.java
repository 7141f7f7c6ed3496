package org.tejido.member.statutes;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

/** Statutes are no secret: whoever thinks of applying reads them before. */
@RestController
class StatutesController {

    private final AdoptStatutes adoptStatutes;
    private final StatutesOfRecord statutes;

    StatutesController(AdoptStatutes adoptStatutes, StatutesOfRecord statutes) {
        this.adoptStatutes = adoptStatutes;
        this.statutes = statutes;
    }

    record All(List<StatutesForm> items) {}

    @Anyone
    @GetMapping("/api/statutes")
    Mono<All> list() {
        return statutes.all()
                .map(all -> new All(all.stream().map(StatutesForm::of).toList()));
    }

    @Team
    @PostMapping("/api/statutes")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<StatutesForm> adopt(@Valid @RequestBody StatutesForm form, Caller caller) {
        return adoptStatutes.adopt(form, caller).map(StatutesForm::of);
    }
}
