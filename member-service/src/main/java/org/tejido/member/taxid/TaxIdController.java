package org.tejido.member.taxid;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.Page;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/organisations/{id}/tax-ids")
class TaxIdController {

    private final TaxIds taxIds;

    TaxIdController(TaxIds taxIds) {
        this.taxIds = taxIds;
    }

    /** For the team and for the organisation itself. */
    @SignedIn
    @GetMapping
    Mono<Page<TaxIdView>> of(@PathVariable UUID id, Caller caller) {
        return caller.actsFor(id)
                ? taxIds.of(id).collectList().map(all -> new Page<>(all, null))
                : Mono.error(new NotFound("organisation", id));
    }

    @Team
    @DeleteMapping("/{country}/{number}")
    Mono<ResponseEntity<Void>> forget(
            @PathVariable UUID id, @PathVariable String country, @PathVariable String number) {
        return taxIds.forget(id, new TaxId(country, number))
                .thenReturn(ResponseEntity.noContent().build());
    }
}
