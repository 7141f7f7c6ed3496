package org.tejido.platform.inbox;

import java.time.Instant;
import java.util.UUID;
import org.tejido.platform.trace.Trace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A message as its reader sees it. */
public final class Received {

    private final String topic;
    private final String type;
    private final UUID subject;
    private final long sequence;
    private final Instant time;
    private final Trace trace;
    private final JsonNode data;
    private final JsonMapper json;

    Received(
            String topic,
            String type,
            UUID subject,
            long sequence,
            Instant time,
            Trace trace,
            JsonNode data,
            JsonMapper json) {
        this.topic = topic;
        this.type = type;
        this.subject = subject;
        this.sequence = sequence;
        this.time = time;
        this.trace = trace;
        this.data = data;
        this.json = json;
    }

    public String topic() {
        return topic;
    }

    public String type() {
        return type;
    }

    /** Id of the aggregate that changed. */
    public UUID subject() {
        return subject;
    }

    /** The aggregate's version after the change. */
    public long sequence() {
        return sequence;
    }

    /** When it was told. */
    public Instant time() {
        return time;
    }

    /** In which it was told, and its effects are to be told. */
    public Trace trace() {
        return trace;
    }

    /** Whose effects are within that. */
    Received within(Trace other) {
        return new Received(topic, type, subject, sequence, time, other, data, json);
    }

    public JsonNode data() {
        return data;
    }

    /** The data as the reader's own record; fields that the record does not name are left out. */
    public <T> T as(Class<T> record) {
        return json.treeToValue(data, record);
    }
}
