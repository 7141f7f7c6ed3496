package org.tejido.member.person;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class PersonController {

    private final People people;

    PersonController(People people) {
        this.people = people;
    }

    @Members
    @PostMapping("/people")
    Mono<ResponseEntity<Person>> add(@Valid @RequestBody PersonForm form, Caller caller) {
        caller.requireActsFor(form.organisationId());
        var id = form.id() == null ? Ids.next() : form.id();
        return people.add(new Person(
                        id, form.organisationId(), form.name().strip(), form.email().strip(), form.phone(), form.position(), 1))
                .map(person -> Versioned.created("/api/people/" + id, person, person.version()));
    }

    @Members
    @GetMapping("/people/{id}")
    Mono<ResponseEntity<Person>> get(@PathVariable UUID id, Caller caller) {
        return visible(id, caller).map(person -> Versioned.ok(person, person.version()));
    }

    @Members
    @PatchMapping("/people/{id}")
    Mono<ResponseEntity<Person>> revise(
            @PathVariable UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return visible(id, caller)
                .filter(person -> person.version() == expected.value())
                .switchIfEmpty(Mono.error(() -> new StaleVersion("person", id)))
                .map(person -> patch.applyTo(PersonPatch.of(person), PersonPatch.class).appliedTo(person))
                .flatMap(people::save)
                .map(person -> Versioned.ok(person, person.version()));
    }

    @Members
    @GetMapping("/organisations/{organisation}/people")
    Mono<Page<Person>> at(@PathVariable UUID organisation, PageRequest page, Caller caller) {
        if (!caller.actsFor(organisation)) {
            throw new NotFound("organisation", organisation);
        }
        return people.at(organisation, page);
    }

    private Mono<Person> visible(UUID id, Caller caller) {
        return people.get(id)
                .filter(person -> caller.actsFor(person.organisationId()))
                .switchIfEmpty(Mono.error(() -> new NotFound("person", id)));
    }
}
