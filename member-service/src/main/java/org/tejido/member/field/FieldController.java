package org.tejido.member.field;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.Page;
import org.tejido.platform.security.Admins;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/fields")
class FieldController {

    private final DefineField defineField;
    private final ReviseField reviseField;
    private final Fields fields;

    FieldController(DefineField defineField, ReviseField reviseField, Fields fields) {
        this.defineField = defineField;
        this.reviseField = reviseField;
        this.fields = fields;
    }

    @Admins
    @PostMapping
    Mono<ResponseEntity<FieldView>> define(@Valid @RequestBody FieldForm form, Caller caller) {
        return defineField
                .define(form, caller)
                .map(field -> Versioned.created("/api/fields/" + field.id(), FieldView.of(field), field.version()));
    }

    @Team
    @GetMapping
    Mono<Page<FieldView>> list(@RequestParam String subject) {
        return fields.of(Subject.of(subject))
                .map(all -> new Page<>(all.stream().map(FieldView::of).toList(), null));
    }

    @Team
    @GetMapping("/{id}")
    Mono<ResponseEntity<FieldView>> get(@PathVariable UUID id) {
        return show(id);
    }

    @Admins
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    Mono<ResponseEntity<FieldView>> revise(@PathVariable UUID id, ExpectedVersion expected, MergePatch patch) {
        return reviseField.revise(id, expected, patch).flatMap(this::show);
    }

    private Mono<ResponseEntity<FieldView>> show(UUID id) {
        return fields.get(id).map(field -> Versioned.ok(FieldView.of(field), field.version()));
    }
}
