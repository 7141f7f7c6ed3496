package org.tejido.member.segment;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.tejido.member.organisation.Selections;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class TagSegment {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Selections selections;
    private final Selected selected;

    TagSegment(Selections selections, Selected selected) {
        this.selections = selections;
        this.selected = selected;
    }

    /** @param after {@code next} of the batch before; left out, from the first */
    record Wish(
            @NotNull UUID tag,
            @Nullable Boolean takeOff,
            @Nullable UUID after) {}

    /** A thousand at a time, each batch for itself. */
    @Transactional
    public Mono<SegmentView.Report> tag(UUID segment, Wish wish, Caller caller) {
        return selections
                .of(MultiValueMap.fromSingleValue(Map.of("segment", segment.toString())), caller)
                .flatMap(selection -> selected.tag(
                        selection,
                        wish.tag(),
                        Boolean.TRUE.equals(wish.takeOff()),
                        Objects.requireNonNullElse(wish.after(), BEFORE_ALL)));
    }
}
