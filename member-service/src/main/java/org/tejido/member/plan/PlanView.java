package org.tejido.member.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version with all that it says. */
record PlanView(
        UUID planId,
        int number,
        @Nullable UUID previousId,
        String state,
        String titleEs,
        String titleEn,
        int fromYear,
        int toYear,
        @Nullable String decidedBy,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate closedOn,
        long version,
        List<Area> areas) {

    record Area(String code, String titleEs, String titleEn, List<Line> lines) {}

    record Line(int line, String titleEs, String titleEn, String textEs, String textEn) {}
}
