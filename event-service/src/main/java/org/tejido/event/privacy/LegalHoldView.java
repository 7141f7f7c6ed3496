package org.tejido.event.privacy;

import java.time.Instant;
import java.util.UUID;

/** @param heldBy the account that said so first */
record LegalHoldView(UUID eventId, String reason, UUID heldBy, Instant heldAt) {}
