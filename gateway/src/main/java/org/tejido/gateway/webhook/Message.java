package org.tejido.gateway.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * As it is sent: {@code {"type", "timestamp", "subject", "sequence", "data"}}. Messages may arrive twice and in any order:
 * the id says which are the same, and the sequence of a subject which is the later.
 *
 * @param id the same however often it is told
 */
record Message(String id, String type, Instant at, String payload) {

    private static final int HASHED = 24;

    /** @throws RuntimeException where {@code data} is not JSON */
    static Message of(
            String topic,
            String id,
            String type,
            Instant at,
            @Nullable String subject,
            @Nullable Long sequence,
            byte[] data,
            JsonMapper json) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("type", type);
        payload.put("timestamp", at.toString());
        if (subject != null) {
            payload.put("subject", subject);
        }
        if (sequence != null) {
            payload.put("sequence", sequence);
        }
        payload.put("data", json.readTree(data));
        return new Message(identified(topic, id), type, at, json.writeValueAsString(payload));
    }

    /** What the office sends to see whether anybody listens. */
    static Message ping(UUID webhook, UUID id, Instant at, JsonMapper json) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("type", "webhook.ping");
        payload.put("timestamp", at.toString());
        payload.put("data", Map.of("webhookId", webhook));
        return new Message(identified("ping", id.toString()), "webhook.ping", at, json.writeValueAsString(payload));
    }

    private static String identified(String topic, String id) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest((topic + "\n" + id).getBytes(StandardCharsets.UTF_8));
            return "msg_"
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hash)
                            .substring(0, HASHED);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
