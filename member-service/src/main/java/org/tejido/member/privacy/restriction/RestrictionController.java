package org.tejido.member.privacy.restriction;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Admins;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/privacy/people/{id}/restrictions")
class RestrictionController {

    private static final Set<String> GROUNDS = Set.of("restriction", "objection");

    private final Restrictions restrictions;

    RestrictionController(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    record All(List<Restrictions.Restriction> items) {}

    @Team
    @GetMapping
    Mono<All> list(@PathVariable UUID id) {
        return restrictions.of(id).map(All::new);
    }

    @Admins
    @PutMapping("/{ground}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> begin(@PathVariable UUID id, @PathVariable String ground, Caller caller) {
        return restrictions.begin(id, known(ground), caller);
    }

    @Admins
    @DeleteMapping("/{ground}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(@PathVariable UUID id, @PathVariable String ground) {
        return restrictions.end(id, known(ground));
    }

    private static String known(String ground) {
        if (!GROUNDS.contains(ground)) {
            throw new NotFound("ground", ground);
        }
        return ground;
    }
}
