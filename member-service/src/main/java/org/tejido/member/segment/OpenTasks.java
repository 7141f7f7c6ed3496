package org.tejido.member.segment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.tejido.member.organisation.Selections;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class OpenTasks {

    private final Selections selections;
    private final Selected selected;

    OpenTasks(Selections selections, Selected selected) {
        this.selections = selections;
        this.selected = selected;
    }

    /**
     * A task about each of the organisations.
     *
     * @param owner who sees to them; left out, the caller
     * @param after {@code next} of the batch before; left out, from the first
     */
    record Wish(
            @NotBlank @Size(max = 300) @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters")
            String title,

            @Nullable
            @Size(max = 20_000)
            @Pattern(regexp = "[\\P{Cntrl}\\n\\r\\t]*", message = "must not contain control characters")
            String text,

            @Nullable UUID owner,
            @Nullable LocalDate dueOn,
            @Nullable UUID after) {}

    /** A thousand at a time, each batch for itself. */
    @Transactional
    public Mono<SegmentView.Report> open(UUID segment, Wish wish, Caller caller) {
        return selections
                .of(MultiValueMap.fromSingleValue(Map.of("segment", segment.toString())), caller)
                .flatMap(selection -> selected.openTasks(selection, wish, caller));
    }
}
