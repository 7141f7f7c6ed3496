package org.tejido.event.door;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/events/{event}")
class ScanController {

    private final TakeScans takeScans;

    ScanController(TakeScans takeScans) {
        this.takeScans = takeScans;
    }

    @Team
    @PostMapping("/scans")
    Mono<ScanView> take(@PathVariable UUID event, @Valid @RequestBody ScanForm form, Caller caller) {
        return takeScans.take(event, form, caller);
    }
}
