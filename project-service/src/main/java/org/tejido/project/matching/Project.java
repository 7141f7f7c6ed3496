package org.tejido.project.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A past joint project as matching knows it. */
record Project(
        UUID id, String title, String text, @Nullable String programme, LocalDate startedOn, List<UUID> participants) {}
