package org.tejido.member.listing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/organisations/{id}/listing")
class ListingController {

    private final Listings listings;
    private final DecideListing decideListing;

    ListingController(Listings listings, DecideListing decideListing) {
        this.listings = listings;
        this.decideListing = decideListing;
    }

    record Decision(@NotNull Boolean listed) {}

    @SignedIn
    @GetMapping
    Mono<ResponseEntity<Listing>> get(@PathVariable UUID id, Caller caller) {
        return caller.actsFor(id)
                ? listings.get(new OrganisationId(id)).map(ListingController::answer)
                : Mono.error(new NotFound("organisation", id));
    }

    @SignedIn
    @PutMapping
    Mono<ResponseEntity<Listing>> decide(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody Decision decision, Caller caller) {
        return decideListing
                .decide(new OrganisationId(id), expected, decision.listed(), caller)
                .map(ListingController::answer);
    }

    private static ResponseEntity<Listing> answer(Listing listing) {
        return Versioned.ok(listing, listing.version());
    }
}
