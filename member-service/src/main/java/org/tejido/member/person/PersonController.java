package org.tejido.member.person;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.member.organisation.Organisations;
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class PersonController {

    private final RecordPerson recordPerson;
    private final RevisePerson revisePerson;
    private final Organisations organisations;
    private final People people;
    private final Colleagues colleagues;
    private final FindPeople findPeople;
    private final PersonViews views;
    private final PersonLeads leads;

    PersonController(
            RecordPerson recordPerson,
            RevisePerson revisePerson,
            Organisations organisations,
            People people,
            Colleagues colleagues,
            FindPeople findPeople,
            PersonViews views,
            PersonLeads leads) {
        this.recordPerson = recordPerson;
        this.revisePerson = revisePerson;
        this.organisations = organisations;
        this.people = people;
        this.colleagues = colleagues;
        this.findPeople = findPeople;
        this.views = views;
        this.leads = leads;
    }

    @Members
    @PostMapping("/people")
    Mono<ResponseEntity<PersonView>> record(@Valid @RequestBody PersonForm form, Caller caller) {
        var organisation = own(form.organisationId(), caller);
        return recordPerson
                .record(Objects.requireNonNullElseGet(form.id(), Ids::next), organisation, form.contact())
                .flatMap(id -> people.get(id, caller))
                .map(person -> Versioned.created("/api/people/" + person.id(), views.view(person), person.version()));
    }

    @Team
    @GetMapping("/people")
    Mono<Page<Found>> find(@RequestParam @Nullable String query, PageRequest page) {
        return findPeople.find(query, page);
    }

    @Members
    @GetMapping("/people/{id}")
    Mono<ResponseEntity<PersonView>> get(@PathVariable UUID id, Caller caller) {
        return people.get(id, caller).map(this::ok).onErrorResume(NotFound.class, unknown -> survivorOf(id, caller)
                .switchIfEmpty(Mono.error(unknown)));
    }

    /** Whoever may read it is shown the way; not for ever, since a merge may be undone. */
    private Mono<ResponseEntity<PersonView>> survivorOf(UUID merged, Caller caller) {
        return leads.survivorOf(merged)
                .flatMap(survivor -> people.get(survivor, caller))
                .map(person -> ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(URI.create("/api/people/" + person.id()))
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    @Members
    @PatchMapping(
            path = "/people/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    Mono<ResponseEntity<PersonView>> revise(
            @PathVariable UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return revisePerson.revise(id, expected, patch, caller).map(this::ok);
    }

    @Members
    @GetMapping("/organisations/{id}/people")
    Mono<Page<Colleague>> list(
            @PathVariable UUID id, @RequestParam @Nullable LocalDate on, PageRequest page, Caller caller) {
        var organisation = own(id, caller);
        return organisations.profile(organisation).flatMap(_ -> colleagues.of(organisation, on, page, caller));
    }

    private ResponseEntity<PersonView> ok(Person person) {
        return Versioned.ok(views.view(person), person.version());
    }

    private static OrganisationId own(UUID organisation, Caller caller) {
        if (!caller.actsFor(organisation)) {
            throw new NotFound("organisation", organisation);
        }
        return new OrganisationId(organisation);
    }
}
