package org.tejido.event.membership;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tejido.platform.inbox.Received;
import org.tejido.platform.inbox.Subscription;
import reactor.core.publisher.Mono;

/** What organisations there are, what they are called, and which of them have been found to be one. */
@Component
class OrganisationsHeard implements Subscription {

    static final String TOPIC = "member.organisation.v1";
    static final String REGISTERED = "member.organisation.registered";
    static final String REVISED = "member.organisation.revised";
    static final String WITHDRAWN = "member.organisation.withdrawn";
    static final String MERGED = "member.organisation.merged";
    static final String UNMERGED = "member.organisation.unmerged";

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
            case WITHDRAWN -> organisations.forget(message.as(Withdrawn.class).organisationId());
            case MERGED -> lead(message.as(Merged.class));
            case UNMERGED -> comeBack(message.as(Organisation.class));
            default -> Mono.empty();
        };
    }

    private Mono<Void> know(Organisation organisation) {
        return organisations.know(organisation.organisationId(), organisation.name());
    }

    private Mono<Void> lead(Merged merged) {
        return organisations.lead(merged.organisationId(), merged.survivorId());
    }

    private Mono<Void> comeBack(Organisation organisation) {
        return organisations.lead(organisation.organisationId(), null).then(Mono.defer(() -> know(organisation)));
    }

    record Withdrawn(UUID organisationId) {}

    record Merged(UUID organisationId, UUID survivorId) {}

    record Organisation(UUID organisationId, String name) {}
}
