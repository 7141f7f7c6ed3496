package org.tejido.member.organisation;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.history.Language;
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class OrganisationController {

    private final RegisterOrganisation registerOrganisation;
    private final Directory directory;
    private final Selections selections;
    private final Leads leads;

    OrganisationController(
            RegisterOrganisation registerOrganisation, Directory directory, Selections selections, Leads leads) {
        this.registerOrganisation = registerOrganisation;
        this.directory = directory;
        this.selections = selections;
        this.leads = leads;
    }

    @Team
    @PostMapping("/organisations")
    Mono<ResponseEntity<OrganisationView>> register(
            @Valid @RequestBody RegistrationForm form,
            @RequestParam(defaultValue = "false") boolean resemblanceAccepted,
            Caller caller) {
        var id = new OrganisationId(Objects.requireNonNullElseGet(form.id(), Ids::next));
        return registerOrganisation
                .register(id, form.profile(), resemblanceAccepted)
                .flatMap(_ -> directory.show(id, caller))
                .map(view -> Versioned.created("/api/organisations/" + id, view, view.version()));
    }

    /** By all that {@link Selections} knows. */
    @SignedIn
    @GetMapping("/organisations")
    Mono<Page<OrganisationView>> list(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            PageRequest page,
            Caller caller) {
        var language = Language.accepted(languages);
        return selections
                .of(parameters, caller)
                .flatMap(selection -> directory.list(selection, page, caller))
                .map(found -> found.map(view -> view.in(language)));
    }

    @SignedIn
    @GetMapping("/organisations/{id}")
    Mono<ResponseEntity<OrganisationView>> get(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            Caller caller) {
        var language = Language.accepted(languages);
        return directory
                .show(new OrganisationId(id), caller)
                .map(view -> Versioned.ok(view.in(language), view.version()))
                .onErrorResume(NotFound.class, unknown -> survivorOf(id, caller).switchIfEmpty(Mono.error(unknown)));
    }

    /** Whoever may read it is shown the way; not for ever, since a merge may be undone. */
    private Mono<ResponseEntity<OrganisationView>> survivorOf(UUID merged, Caller caller) {
        return leads.survivorOf(merged)
                .filterWhen(survivor -> directory.shows(survivor, caller))
                .map(survivor -> ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(URI.create("/api/organisations/" + survivor))
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    /** The members, for the website and whoever asks. */
    @Anyone
    @GetMapping("/directory")
    Mono<Page<DirectoryEntry>> directory(
            @RequestParam @Nullable String query,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String country,
            @RequestParam @Nullable String nuts,
            @RequestParam @Nullable String nace,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            PageRequest page) {
        var selection = Selection.of(query, kind, country, null).within(nuts).active(nace);
        var language = Language.accepted(languages);
        return directory.members(selection, page).map(found -> found.map(entry -> entry.in(language)));
    }

    /** One of them; whoever was merged leads on to the one that stands for both, where that one is listed. */
    @Anyone
    @GetMapping("/directory/{id}")
    Mono<ResponseEntity<DirectoryEntry>> listed(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        var language = Language.accepted(languages);
        return directory
                .member(new OrganisationId(id))
                .map(entry -> ResponseEntity.ok(entry.in(language)))
                .onErrorResume(NotFound.class, unknown -> leads.survivorOf(id)
                        .flatMap(
                                survivor -> directory.member(survivor).onErrorResume(NotFound.class, _ -> Mono.empty()))
                        .map(OrganisationController::leadingTo)
                        .switchIfEmpty(Mono.error(unknown)));
    }

    private static ResponseEntity<DirectoryEntry> leadingTo(DirectoryEntry survivor) {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create("/api/directory/" + survivor.organisationId()))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
