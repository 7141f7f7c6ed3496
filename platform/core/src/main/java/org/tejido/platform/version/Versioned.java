package org.tejido.platform.version;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers that carry the version of what they show as a strong ETag. */
public final class Versioned {

    private Versioned() {}

    public static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().eTag(etag(version)).body(body);
    }

    /** 201 with the place of what was made. */
    public static <T> ResponseEntity<T> created(String location, T body, long version) {
        return ResponseEntity.created(URI.create(location)).eTag(etag(version)).body(body);
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }
}
