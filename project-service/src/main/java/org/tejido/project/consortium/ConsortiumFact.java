package org.tejido.project.consortium;

import java.util.UUID;
import org.tejido.platform.life.Fact;

sealed interface ConsortiumFact extends Fact {

    record Proposed(Consortium.Proposed consortium) implements ConsortiumFact {}

    record Revised(Consortium.Proposed consortium) implements ConsortiumFact {}

    record LetterGiven(Consortium consortium, UUID partner) implements ConsortiumFact {}

    record Formed(Consortium.Formed consortium) implements ConsortiumFact {}
}
