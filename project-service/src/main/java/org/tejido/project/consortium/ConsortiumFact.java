package org.tejido.project.consortium;

import org.tejido.platform.life.Fact;

sealed interface ConsortiumFact extends Fact {

    record Proposed(Consortium.Proposed consortium) implements ConsortiumFact {}

    record Formed(Consortium.Formed consortium) implements ConsortiumFact {}
}
