package org.tejido.project.cooperation;

import org.tejido.platform.life.Fact;

sealed interface CooperationFact extends Fact {

    record Opened(Cooperation cooperation) implements CooperationFact {}
}
