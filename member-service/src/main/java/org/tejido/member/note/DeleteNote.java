package org.tejido.member.note;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class DeleteNote {

    private final Notes notes;
    private final NoteList list;

    DeleteNote(Notes notes, NoteList list) {
        this.notes = notes;
        this.list = list;
    }

    /** With all that stood there before; its line in the history goes unseen from then on. */
    @Transactional
    public Mono<Void> delete(UUID id, ExpectedVersion expected, Caller caller) {
        return list.show(id, caller).flatMap(_ -> notes.remove(id, expected.value()));
    }
}
