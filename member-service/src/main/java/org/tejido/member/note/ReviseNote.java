package org.tejido.member.note;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

@Service
class ReviseNote {

    private final Notes notes;
    private final NoteList list;

    ReviseNote(Notes notes, NoteList list) {
        this.notes = notes;
        this.list = list;
    }

    /** Words, pin and who sees it; the words that stood there are kept. */
    @Transactional
    public Mono<Void> revise(UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return list.show(id, caller)
                .map(note -> patch.applyTo(new NoteForm(note.text(), note.pinned(), note.shared()), NoteForm.class))
                .flatMap(form -> notes.save(id, expected.value(), form, caller));
    }
}
