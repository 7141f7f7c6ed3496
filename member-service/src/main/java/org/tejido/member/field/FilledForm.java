package org.tejido.member.field;

import jakarta.validation.constraints.NotNull;
import tools.jackson.databind.node.ObjectNode;

/** Values by the keys of their fields. */
record FilledForm(@NotNull ObjectNode fields) {}
