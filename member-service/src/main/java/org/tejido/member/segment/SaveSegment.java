package org.tejido.member.segment;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.organisation.Selections;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

@Service
class SaveSegment {

    private final Segments segments;
    private final Selections selections;

    SaveSegment(Segments segments, Selections selections) {
        this.segments = segments;
        this.selections = selections;
    }

    /** With a filter that the list would take. */
    @Transactional
    public Mono<UUID> make(SegmentForm.NewSegment made, Caller caller) {
        return readable(made.form(), caller)
                .flatMap(form -> segments.add(Objects.requireNonNullElseGet(made.id(), Ids::next), form, caller));
    }

    @Transactional
    public Mono<UUID> revise(UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return segments.get(id, expected, caller)
                .map(segment -> patch.applyTo(
                        new SegmentForm(segment.name(), segment.shared(), segment.filter()), SegmentForm.class))
                .flatMap(form -> readable(form, caller))
                .flatMap(form -> segments.save(id, expected.value(), form));
    }

    @Transactional
    public Mono<Void> discard(UUID id, ExpectedVersion expected, Caller caller) {
        return segments.get(id, expected, caller).flatMap(_ -> segments.remove(id, expected.value()));
    }

    private Mono<SegmentForm> readable(SegmentForm form, Caller caller) {
        return Mono.defer(() -> selections.of(
                        Objects.requireNonNullElse(form.requireKnown().filter(), Map.of()), caller))
                .thenReturn(form);
    }
}
