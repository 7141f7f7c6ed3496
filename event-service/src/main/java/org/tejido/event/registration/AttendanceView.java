package org.tejido.event.registration;

import java.time.Instant;
import java.util.UUID;

/** The same however often somebody is checked in. */
record AttendanceView(UUID registrationId, UUID eventId, int seats, Instant attendedAt) {}
