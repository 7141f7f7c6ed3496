package org.tejido.member.application;

import java.util.UUID;

/** What an applicant is answered. */
record ApplicationReceipt(UUID membershipId, UUID organisationId, String stage) {}
