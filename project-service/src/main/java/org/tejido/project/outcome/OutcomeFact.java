package org.tejido.project.outcome;

import org.tejido.platform.life.Fact;

sealed interface OutcomeFact extends Fact {

    record Claimed(Outcome.Claimed outcome) implements OutcomeFact {}

    record Recorded(Outcome.Recorded outcome) implements OutcomeFact {}

    record Retracted(Outcome.Retracted outcome) implements OutcomeFact {}
}
