package org.tejido.member.note;

import org.tejido.platform.problem.Refusal;

/** There is a note of that id already. */
final class NoteExists extends Refusal {

    NoteExists() {
        super(Kind.CONFLICT, "note-exists", "There is a note of that id already.");
        at("/id");
    }
}
