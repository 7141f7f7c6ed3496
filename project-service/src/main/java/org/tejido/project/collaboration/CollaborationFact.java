package org.tejido.project.collaboration;

import org.tejido.platform.life.Fact;

sealed interface CollaborationFact extends Fact {

    record Recorded(Collaboration collaboration) implements CollaborationFact {}
}
