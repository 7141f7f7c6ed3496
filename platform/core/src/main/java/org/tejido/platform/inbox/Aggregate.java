package org.tejido.platform.inbox;

import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.tejido.platform.sql.Rows;

/** That of which a message tells a change; its messages are applied in the order of their sequences. */
record Aggregate(String topic, UUID subject) {

    static Aggregate of(Received message) {
        return new Aggregate(message.topic(), message.subject());
    }

    static Aggregate of(Readable row) {
        return new Aggregate(Rows.get(row, "topic", String.class), Rows.get(row, "subject", UUID.class));
    }
}
