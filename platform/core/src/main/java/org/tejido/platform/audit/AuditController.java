package org.tejido.platform.audit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.problem.Forbidden;
import org.tejido.platform.security.Admins;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** Where the gateway fetches what was done. Nobody else does: whoever could hand in a receipt could make a deed disappear. */
@RestController
@RequestMapping("/api/operations/${tejido.service}/audit")
class AuditController {

    private static final int MOST = 500;

    private final Deeds deeds;

    AuditController(Deeds deeds) {
        this.deeds = deeds;
    }

    /** The oldest first; the same again until there is a receipt for them. */
    @Admins
    @PostMapping("/collection")
    Mono<Batch> collect(Caller caller) {
        requireGateway(caller);
        return deeds.oldest(MOST).collectList().map(Batch::new);
    }

    @Admins
    @PostMapping("/receipt")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> receive(@Valid @RequestBody Receipt receipt, Caller caller) {
        requireGateway(caller);
        return deeds.forget(receipt.ids());
    }

    private static void requireGateway(Caller caller) {
        if (!caller.isGateway()) {
            throw new Forbidden("What was done is read at the gateway.");
        }
    }

    record Batch(List<Deeds.Done> items) {}

    record Receipt(@NotNull @Size(max = MOST) List<@NotNull UUID> ids) {}
}
