package org.tejido.member.organisation;

import java.util.UUID;

/**
 * An organisation that a new one could be.
 *
 * @param because {@code tax-id} or {@code name}
 */
record Resemblance(UUID organisationId, String name, String because) {}
