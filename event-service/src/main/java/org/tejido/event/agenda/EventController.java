package org.tejido.event.agenda;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/events")
class EventController {

    private final DraftEvent draftEvent;
    private final ReviseEvent reviseEvent;
    private final PublishEvent publishEvent;
    private final PostponeEvent postponeEvent;
    private final RescheduleEvent rescheduleEvent;
    private final CancelEvent cancelEvent;
    private final Agenda agenda;

    EventController(
            DraftEvent draftEvent,
            ReviseEvent reviseEvent,
            PublishEvent publishEvent,
            PostponeEvent postponeEvent,
            RescheduleEvent rescheduleEvent,
            CancelEvent cancelEvent,
            Agenda agenda) {
        this.draftEvent = draftEvent;
        this.reviseEvent = reviseEvent;
        this.publishEvent = publishEvent;
        this.postponeEvent = postponeEvent;
        this.rescheduleEvent = rescheduleEvent;
        this.cancelEvent = cancelEvent;
        this.agenda = agenda;
    }

    @Team
    @PostMapping
    Mono<ResponseEntity<EventView>> draft(@Valid @RequestBody EventForm form, Caller caller) {
        var id = new Event.Id(form.id() == null ? Ids.next() : form.id());
        return draftEvent
                .draft(id, form)
                .flatMap(event -> agenda.get(event.id(), caller))
                .map(view -> Versioned.created("/api/events/" + view.eventId(), view, view.version()));
    }

    @Anyone
    @GetMapping
    Mono<Page<EventView>> list(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable UUID series,
            Caller caller,
            PageRequest page) {
        return agenda.list(from, stage, series, caller, page);
    }

    @Anyone
    @GetMapping("/{id}")
    Mono<ResponseEntity<EventView>> get(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String invitation, Caller caller) {
        return agenda.get(new Event.Id(id), caller, invitation).map(view -> Versioned.ok(view, view.version()));
    }

    @Team
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    Mono<ResponseEntity<EventView>> revise(
            @PathVariable UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return reviseEvent.revise(new Event.Id(id), expected, patch).flatMap(event -> view(event.id(), caller));
    }

    @Team
    @PostMapping("/{id}/publication")
    Mono<ResponseEntity<EventView>> publish(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return publishEvent.publish(new Event.Id(id), expected).flatMap(event -> view(event.id(), caller));
    }

    @Team
    @PostMapping("/{id}/postponement")
    Mono<ResponseEntity<EventView>> postpone(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return postponeEvent.postpone(new Event.Id(id), expected).flatMap(event -> view(event.id(), caller));
    }

    @Team
    @PostMapping("/{id}/rescheduling")
    Mono<ResponseEntity<EventView>> reschedule(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody RescheduleForm form, Caller caller) {
        return rescheduleEvent.reschedule(new Event.Id(id), expected, form).flatMap(event -> view(event.id(), caller));
    }

    @Team
    @PostMapping("/{id}/cancellation")
    Mono<ResponseEntity<EventView>> cancel(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return cancelEvent.cancel(new Event.Id(id), expected).flatMap(event -> view(event.id(), caller));
    }

    private Mono<ResponseEntity<EventView>> view(Event.Id id, Caller caller) {
        return agenda.get(id, caller).map(view -> Versioned.ok(view, view.version()));
    }
}
