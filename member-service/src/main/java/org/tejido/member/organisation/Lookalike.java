package org.tejido.member.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be the same.
 *
 * @param reason {@code same-tax-id}, which is certain, or {@code alike-name}
 * @param likeness of the names, 0 to 1, by trigrams
 */
record Lookalike(UUID organisationId, String name, @Nullable String city, String reason, double likeness) {

    static final String SAME_TAX_ID = "same-tax-id";
    static final String ALIKE_NAME = "alike-name";

    boolean isCertain() {
        return reason.equals(SAME_TAX_ID);
    }
}
