package org.tejido.member.relation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.outbox.Message;

/** What is told of relations: contracts/asyncapi.yaml, channel relations. Each message carries the whole of it. */
final class RelationMessages {

    static final String TOPIC = "member.relation.v1";

    private RelationMessages() {}

    record Told(
            UUID relationId,
            String kind,
            UUID sourceId,
            UUID targetId,
            LocalDate since,
            @Nullable LocalDate until) {}

    static Message of(String type, Relation relation) {
        return new Message(
                TOPIC,
                type,
                relation.id(),
                relation.version(),
                new Told(
                        relation.id(),
                        relation.kind().word(),
                        relation.source(),
                        relation.target(),
                        relation.since(),
                        relation.until()));
    }
}
