package org.tejido.gateway.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What there is to send to one webhook, and what became of it. */
final class Delivery {

    private Delivery() {}

    /** @param tries how many there were before */
    record Due(long id, UUID webhook, String url, String message, String payload, int tries) {}

    /** @param state {@code waiting}, {@code delivered}, or {@code failed} once it was tried for the last time */
    record View(
            long deliveryId,
            String messageId,
            String type,
            String state,
            int tries,
            Instant heardAt,
            @Nullable Instant nextTry) {}

    record Detail(View delivery, String payload, List<Attempt> attempts) {}

    /**
     * @param status of the answer; null where there was none
     * @param failure why there was none: {@code refused-address}, {@code unresolved}, {@code timeout} or {@code unreachable}
     */
    record Attempt(
            Instant at,
            long millis,
            @Nullable Integer status,
            @Nullable String failure) {

        boolean succeeded() {
            return status != null && status >= 200 && status < 300;
        }

        boolean isGone() {
            return status != null && status == 410;
        }
    }
}
