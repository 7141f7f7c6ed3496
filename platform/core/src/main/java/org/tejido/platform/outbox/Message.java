package org.tejido.platform.outbox;

import java.util.UUID;

/**
 * What is told to other services.
 *
 * @param topic {@code <service>.<aggregate>.v<major>}
 * @param type {@code <service>.<aggregate>.<past participle>}
 * @param subject id of the aggregate, and the key that keeps its life in order
 * @param sequence version of the aggregate after the change, 1 for its creation, without gaps
 * @param data a record of ids and primitives; people by id only
 */
public record Message(String topic, String type, UUID subject, long sequence, Object data) {}
