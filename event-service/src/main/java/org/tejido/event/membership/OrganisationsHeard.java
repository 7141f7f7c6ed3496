package org.tejido.event.membership;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tejido.platform.inbox.Received;
import org.tejido.platform.inbox.Subscription;
import reactor.core.publisher.Mono;

/** What organisations there are, and what they are called. */
@Component
class OrganisationsHeard implements Subscription {

    static final String TOPIC = "member.organisation.v1";
    static final String REGISTERED = "member.organisation.registered";
    static final String REVISED = "member.organisation.revised";

    private final Organisations organisations;

    OrganisationsHeard(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Mono<Void> apply(Received message) {
        return switch (message.type()) {
            case REGISTERED, REVISED -> know(message.as(Organisation.class));
            default -> Mono.empty();
        };
    }

    private Mono<Void> know(Organisation organisation) {
        return organisations.know(organisation.organisationId(), organisation.name());
    }

    record Organisation(UUID organisationId, String name) {}
}
