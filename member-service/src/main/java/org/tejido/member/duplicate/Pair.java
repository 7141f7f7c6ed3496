package org.tejido.member.duplicate;

import java.util.UUID;

/** An organisation that was asked about, and one that may be the same. */
record Pair(UUID asked, UUID other, Resemblance resemblance) {}
