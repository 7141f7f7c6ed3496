package org.tejido.member.capability;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.history.History;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.platform.outbox.Message;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class DeclareCapabilities {

    static final String TOPIC = "member.capability.v1";

    private final Capabilities capabilities;
    private final Outbox outbox;
    private final History history;

    DeclareCapabilities(Capabilities capabilities, Outbox outbox, History history) {
        this.capabilities = capabilities;
        this.outbox = outbox;
        this.history = history;
    }

    /** By the team and by the organisation itself: what it can do is its own word, and nothing waits for the office. */
    @Transactional
    public Mono<Declared> declare(OrganisationId id, ExpectedVersion expected, Declaration declaration, Caller caller) {
        if (!caller.actsFor(id.value())) {
            return Mono.error(new NotFound("organisation", id));
        }
        return capabilities
                .of(id)
                .then(Mono.defer(() -> capabilities.save(id, expected.value(), declaration)))
                .then(Mono.defer(() -> capabilities.of(id)))
                .delayUntil(this::tell);
    }

    private Mono<Void> tell(Declared declared) {
        var id = declared.organisationId();
        var told = new Told(id, declared.capabilities(), declared.equipment());
        var message = new Message(TOPIC, "member.capability.declared", id, declared.version(), told);
        return outbox.tell(message)
                .then(Mono.defer(
                        () -> history.write(id, message, Map.of(), "/api/organisations/" + id + "/capabilities")));
    }

    /** The whole of it, so that a reader need not have read before. */
    record Told(UUID organisationId, List<Declared.Capability> capabilities, List<Declared.Equipment> equipment) {}
}
