package org.tejido.member.exchange;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** The id that the client made is taken. */
final class ImportExists extends Refusal {

    ImportExists(UUID id) {
        super(Kind.CONFLICT, "import-exists", "There is an import %s already.".formatted(id));
        at("/id");
    }
}
