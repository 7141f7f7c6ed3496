package org.tejido.project.cooperation;

import java.util.UUID;
import org.tejido.platform.life.Fact;

sealed interface CooperationFact extends Fact {

    Cooperation cooperation();

    record Opened(Cooperation.Open cooperation) implements CooperationFact {}

    record NdaProposed(Cooperation.Open cooperation, UUID by) implements CooperationFact {}

    record NdaAccepted(Cooperation.Open cooperation, UUID by) implements CooperationFact {}

    record Withdrawn(Cooperation.Withdrawn cooperation) implements CooperationFact {}
}
