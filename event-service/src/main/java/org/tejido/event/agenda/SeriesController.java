package org.tejido.event.agenda;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/events/{id}/series")
class SeriesController {

    private static final PageRequest ALL = new PageRequest(null, 60);

    private final RepeatEvent repeatEvent;
    private final PublishSeries publishSeries;
    private final Agenda agenda;

    SeriesController(RepeatEvent repeatEvent, PublishSeries publishSeries, Agenda agenda) {
        this.repeatEvent = repeatEvent;
        this.publishSeries = publishSeries;
        this.agenda = agenda;
    }

    @Team
    @PostMapping
    Mono<ResponseEntity<Page<EventView>>> repeat(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody RecurrenceForm form, Caller caller) {
        return repeatEvent
                .repeat(new Event.Id(id), expected, form)
                .then(dates(id, caller))
                .map(dates -> ResponseEntity.created(URI.create("/api/events?series=" + id))
                        .body(dates));
    }

    @Team
    @PostMapping("/publication")
    Mono<Page<EventView>> publish(@PathVariable UUID id, Caller caller) {
        return publishSeries.publish(new Event.Id(id)).then(dates(id, caller));
    }

    private Mono<Page<EventView>> dates(UUID series, Caller caller) {
        return Mono.defer(() -> agenda.list(null, null, series, caller, ALL));
    }
}
