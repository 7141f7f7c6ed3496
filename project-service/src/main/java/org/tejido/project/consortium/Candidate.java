package org.tejido.project.consortium;

import java.util.UUID;

/**
 * A partner as the rules see it, from what the member service has told.
 *
 * @param country ISO 3166-1 alpha-2
 */
record Candidate(UUID organisationId, String kind, String country, boolean sme) {}
