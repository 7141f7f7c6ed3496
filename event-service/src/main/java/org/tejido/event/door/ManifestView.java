package org.tejido.event.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a scanner has to know before nobody can be asked any more.
 *
 * @param admitsFrom the earliest moment of a scan that counts, as {@code admitsUntil} is the latest
 * @param keys with which passes are verified
 * @param cancelled registrations whose passes open nothing any more
 */
record ManifestView(
        UUID eventId,
        boolean eventCancelled,
        Instant admitsFrom,
        Instant admitsUntil,
        List<PassKeyController.JwkSet.Jwk> keys,
        List<Expected> registrations,
        List<UUID> cancelled) {

    /**
     * @param name enough of it to greet somebody, and not to find them elsewhere
     * @param serial of the pass that opens the door: one of a lower serial is somebody else's by now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Expected(
            UUID registrationId,
            String name,
            @Nullable String organisationName,
            int seats,
            int serial,
            @Nullable Instant attendedAt) {

        /** The first name, and the first letter of the last. */
        static String shortened(String name) {
            var words = name.strip().split("\\s+");
            var last = words[words.length - 1];
            return words.length == 1 ? last : words[0] + " " + last.substring(0, last.offsetByCodePoints(0, 1)) + ".";
        }
    }
}
