package org.tejido.project.consortium;

import java.time.Instant;
import java.util.UUID;

/** A letter of intent as the partners, the call's owner and the team read it. */
record LetterView(UUID organisationId, String organisationName, String letter, Instant givenAt) {}
