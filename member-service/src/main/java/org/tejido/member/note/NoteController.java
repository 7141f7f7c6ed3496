package org.tejido.member.note;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class NoteController {

    private final WriteNote writeNote;
    private final ReviseNote reviseNote;
    private final DeleteNote deleteNote;
    private final NoteList list;

    NoteController(WriteNote writeNote, ReviseNote reviseNote, DeleteNote deleteNote, NoteList list) {
        this.writeNote = writeNote;
        this.reviseNote = reviseNote;
        this.deleteNote = deleteNote;
        this.list = list;
    }

    @Team
    @PostMapping("/organisations/{id}/notes")
    Mono<ResponseEntity<NoteView>> writeAboutOrganisation(
            @PathVariable UUID id, @Valid @RequestBody NoteForm.NewNote form, Caller caller) {
        return write(About.organisation(id), form, caller);
    }

    @Team
    @PostMapping("/people/{id}/notes")
    Mono<ResponseEntity<NoteView>> writeAboutPerson(
            @PathVariable UUID id, @Valid @RequestBody NoteForm.NewNote form, Caller caller) {
        return write(About.person(id), form, caller);
    }

    @SignedIn
    @GetMapping("/organisations/{id}/notes")
    Mono<Page<NoteView>> aboutOrganisation(@PathVariable UUID id, PageRequest page, Caller caller) {
        return list.about(About.organisation(id), page, caller);
    }

    @SignedIn
    @GetMapping("/people/{id}/notes")
    Mono<Page<NoteView>> aboutPerson(@PathVariable UUID id, PageRequest page, Caller caller) {
        return list.about(About.person(id), page, caller);
    }

    @Team
    @GetMapping("/notes")
    Mono<Page<NoteView>> search(@RequestParam @Nullable String query, PageRequest page) {
        return list.search(query, page);
    }

    @SignedIn
    @GetMapping("/notes/{id}")
    Mono<ResponseEntity<NoteView>> get(@PathVariable UUID id, Caller caller) {
        return show(id, caller);
    }

    @Team
    @GetMapping("/notes/{id}/versions")
    Mono<Page<NoteView.Before>> versions(@PathVariable UUID id, PageRequest page, Caller caller) {
        return list.show(id, caller).flatMap(_ -> list.before(id, page));
    }

    @Team
    @PatchMapping(
            path = "/notes/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    Mono<ResponseEntity<NoteView>> revise(
            @PathVariable UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return reviseNote.revise(id, expected, patch, caller).then(Mono.defer(() -> show(id, caller)));
    }

    @Team
    @DeleteMapping("/notes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> delete(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return deleteNote.delete(id, expected, caller);
    }

    private Mono<ResponseEntity<NoteView>> write(About about, NoteForm.NewNote form, Caller caller) {
        return writeNote
                .write(about, form, caller)
                .flatMap(id -> list.show(id, caller))
                .map(note -> Versioned.created("/api/notes/" + note.noteId(), note, note.version()));
    }

    private Mono<ResponseEntity<NoteView>> show(UUID id, Caller caller) {
        return list.show(id, caller).map(note -> Versioned.ok(note, note.version()));
    }
}
