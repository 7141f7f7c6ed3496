package org.tejido.demo.slice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The text of a real project, put as a call that its owner might publish. The days left count from the day of the run. */
public record OpenCall(
        String projectId,
        String owner,
        String title,
        String programme,
        int daysLeft,
        List<String> expertise,
        String objective) {

    public UUID id() {
        return StableIds.of("call", projectId);
    }

    public LocalDate deadline(LocalDate today) {
        return today.plusDays(daysLeft);
    }
}
