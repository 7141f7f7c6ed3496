package org.tejido.event.door;

import java.time.Instant;
import java.util.UUID;

/**
 * @param seats how many come in with it
 * @param pass what a QR code of it says
 * @param keyId of the key that has signed it
 */
record PassView(UUID registrationId, UUID eventId, int seats, String pass, String keyId, Instant validUntil) {}
