package org.tejido.member.privacy.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.security.Admins;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** For the team, which has made sure of who asks. */
@RestController
@RequestMapping("/api/privacy/people/{id}")
class PersonalDataController {

    private final Records records;
    private final ErasePerson erasePerson;
    private final ClusterCalendar calendar;
    private final JsonMapper json;
    private final Audit audit;

    PersonalDataController(
            Records records, ErasePerson erasePerson, ClusterCalendar calendar, JsonMapper json, Audit audit) {
        this.records = records;
        this.erasePerson = erasePerson;
        this.calendar = calendar;
        this.json = json;
        this.audit = audit;
    }

    record DryRun(UUID personId, boolean onHold, List<Place> places) {}

    record Hold(
            @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters")
            String reason) {}

    @Team
    @GetMapping("/data")
    Mono<ResponseEntity<Held>> data(@PathVariable UUID id) {
        return exported(id)
                .map(held ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(held));
    }

    @Team
    @GetMapping("/data.pdf")
    Mono<ResponseEntity<byte[]>> paper(@PathVariable UUID id) {
        return exported(id).map(held -> ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(HeldPaper.of(json.valueToTree(held))));
    }

    /** Who took them along is known before anything leaves. */
    private Mono<Held> exported(UUID id) {
        return records.of(id).delayUntil(_ -> audit.note(Deed.of("person.data-exported", id)));
    }

    /** What would go, what would stay, and why. */
    @Team
    @GetMapping("/erasure-plan")
    Mono<DryRun> plan(@PathVariable UUID id) {
        return records.places(id).zipWith(records.isOnHold(id), (places, held) -> new DryRun(id, held, places));
    }

    @Admins
    @PostMapping("/erasure")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Records.Proof> erase(@PathVariable UUID id, Caller caller) {
        return erasePerson.erase(id, caller).then(Mono.defer(() -> records.proof(id)));
    }

    @Team
    @GetMapping("/erasure")
    Mono<Records.Proof> proof(@PathVariable UUID id) {
        return records.proof(id);
    }

    @Admins
    @PutMapping("/hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> hold(@PathVariable UUID id, @Valid @RequestBody Hold hold, Caller caller) {
        return records.of(id).flatMap(_ -> records.hold(id, hold.reason().strip(), caller, calendar.now()));
    }

    @Admins
    @DeleteMapping("/hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> lift(@PathVariable UUID id) {
        return records.of(id).flatMap(_ -> records.lift(id));
    }
}
