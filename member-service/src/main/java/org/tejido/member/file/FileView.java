package org.tejido.member.file;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file, without what is in it.
 *
 * @param size in bytes
 * @param sha256 of its bytes, hexadecimal
 */
record FileView(
        UUID fileId,
        UUID organisationId,
        String kind,
        @Nullable String label,
        String name,
        String contentType,
        long size,
        String sha256,
        String recordedBy,
        Instant recordedAt,
        long version) {}
