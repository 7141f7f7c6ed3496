package org.tejido.member.role;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class EndRole {

    private final Roles roles;

    EndRole(Roles roles) {
        this.roles = roles;
    }

    @Transactional
    public Mono<Void> end(UUID person, UUID role, ExpectedVersion expected, LocalDate on, Caller caller) {
        return roles.get(person, role, expected, caller)
                .map(held -> held.end(on))
                .flatMap(ended -> roles.end(ended, on));
    }
}
