package org.tejido.member.merge;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Of whom with whom.
 *
 * @param before the survivor's fields, and {@code after}
 */
record Merge(UUID id, UUID survivor, UUID loser, JsonNode before, JsonNode after) {}
