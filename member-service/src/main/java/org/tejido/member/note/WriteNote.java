package org.tejido.member.note;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.history.History;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class WriteNote {

    private static final String KIND = "member.note.written";

    private final Notes notes;
    private final History history;

    WriteNote(Notes notes, History history) {
        this.notes = notes;
        this.history = history;
    }

    /** With a line in the history of the organisation, which those see who see the note. */
    @Transactional
    public Mono<UUID> write(About about, NoteForm.NewNote form, Caller caller) {
        var id = Objects.requireNonNullElseGet(form.id(), Ids::next);
        return notes.keepHome(about)
                .flatMap(home -> notes.add(id, about, form.form(), caller)
                        .then(Mono.defer(() ->
                                history.write(home, KIND, id, 1, Map.of("noteId", id.toString()), "/api/notes/" + id))))
                .thenReturn(id);
    }
}
