package org.tejido.event.privacy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** @param endedBefore the people of all events that were over by the beginning of that day, in UTC */
record RetentionForm(@NotNull LocalDate endedBefore) {}
