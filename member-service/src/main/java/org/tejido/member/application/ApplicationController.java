package org.tejido.member.application;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Anyone;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/applications")
class ApplicationController {

    private final Apply apply;

    ApplicationController(Apply apply) {
        this.apply = apply;
    }

    @Anyone
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Apply.Receipt> apply(@Valid @RequestBody Application application) {
        return apply.apply(application);
    }
}
