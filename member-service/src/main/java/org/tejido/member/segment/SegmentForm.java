package org.tejido.member.segment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.member.organisation.Selections;

/**
 * What may be changed of a segment.
 *
 * @param filter parameters of the list of organisations; none where they are picked by hand
 */
record SegmentForm(
        @NotBlank @Size(max = 120) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String name,

        @NotNull Boolean shared,
        @Nullable @Size(max = 20) Map<String, @NotNull @Size(max = 300) String> filter) {

    private static final String ONE_LINE = "\\P{Cntrl}*";
    private static final String NO_CONTROLS = "must not contain control characters";

    /** @param id made by the client, or left to the service */
    record NewSegment(
            @Nullable UUID id,

            @NotBlank @Size(max = 120) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
            String name,

            @Nullable Boolean shared,
            @Nullable @Size(max = 20) Map<String, @NotNull @Size(max = 300) String> filter) {

        SegmentForm form() {
            return new SegmentForm(name, Boolean.TRUE.equals(shared), filter);
        }
    }

    /** @throws SegmentFilterUnknown for what the list of organisations cannot be filtered by */
    SegmentForm requireKnown() {
        if (filter != null && !filter.keySet().stream().allMatch(Selections::isFilter)) {
            throw new SegmentFilterUnknown();
        }
        return this;
    }
}
