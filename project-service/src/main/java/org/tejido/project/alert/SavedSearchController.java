package org.tejido.project.alert;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/saved-searches")
class SavedSearchController {

    private final SavedSearches searches;

    SavedSearchController(SavedSearches searches) {
        this.searches = searches;
    }

    @Members
    @GetMapping
    Mono<Searches> find(Caller caller) {
        return searches.of(caller).map(Searches::new);
    }

    @Members
    @PostMapping
    Mono<ResponseEntity<SavedSearch>> save(@Valid @RequestBody SavedSearchForm form, Caller caller) {
        return searches.add(form.search(), caller)
                .map(saved -> ResponseEntity.created(URI.create("/api/saved-searches/" + saved.searchId()))
                        .body(saved));
    }

    @Members
    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> remove(@PathVariable UUID id, Caller caller) {
        return searches.remove(id, caller).thenReturn(ResponseEntity.noContent().build());
    }

    /** At most so many of an account, and so no pages. */
    record Searches(List<SavedSearch> items) {}
}
