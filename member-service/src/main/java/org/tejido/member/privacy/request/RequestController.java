package org.tejido.member.privacy.request;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/privacy/requests")
class RequestController {

    private final TakeRequest takeRequest;
    private final Requests requests;
    private final ClusterCalendar calendar;

    RequestController(TakeRequest takeRequest, Requests requests, ClusterCalendar calendar) {
        this.takeRequest = takeRequest;
        this.requests = requests;
        this.calendar = calendar;
    }

    @Team
    @PostMapping
    Mono<ResponseEntity<RequestView>> receive(@Valid @RequestBody RequestForms.NewRequest form, Caller caller) {
        return takeRequest
                .receive(form, caller)
                .map(request -> RequestView.of(request, calendar.today()))
                .map(view -> Versioned.created("/api/privacy/requests/" + view.requestId(), view, view.version()));
    }

    @Team
    @GetMapping
    Mono<Page<RequestView>> list(@RequestParam(defaultValue = "false") boolean open, PageRequest page) {
        return requests.list(open, page);
    }

    @Team
    @GetMapping("/{id}")
    Mono<ResponseEntity<RequestView>> get(@PathVariable UUID id) {
        return requests.view(id).map(view -> Versioned.ok(view, view.version()));
    }

    @Team
    @PostMapping("/{id}/identification")
    Mono<ResponseEntity<RequestView>> identify(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody RequestForms.Identification form,
            Caller caller) {
        return take(
                id,
                expected,
                request -> request.identify(form.personId(), form.how().strip()),
                caller);
    }

    @Team
    @PostMapping("/{id}/extension")
    Mono<ResponseEntity<RequestView>> extend(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody RequestForms.Extension form,
            Caller caller) {
        return take(id, expected, request -> request.extend(form.why().strip(), calendar.today()), caller);
    }

    @Team
    @PostMapping("/{id}/answer")
    Mono<ResponseEntity<RequestView>> answer(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody RequestForms.Reply form,
            Caller caller) {
        return take(
                id,
                expected,
                request -> request.answer(
                        new SubjectRequest.Answer(form.outcome(), form.words().strip(), calendar.today())),
                caller);
    }

    private Mono<ResponseEntity<RequestView>> take(
            UUID id, ExpectedVersion expected, UnaryOperator<SubjectRequest> step, Caller caller) {
        return takeRequest
                .take(id, expected, step, caller)
                .map(request -> RequestView.of(request, calendar.today()))
                .map(view -> Versioned.ok(view, view.version()));
    }
}
