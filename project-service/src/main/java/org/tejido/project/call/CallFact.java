package org.tejido.project.call;

import org.tejido.platform.life.Fact;

sealed interface CallFact extends Fact {

    record Drafted(Call.Draft call) implements CallFact {}

    record DraftRevised(Call.Draft call) implements CallFact {}

    record Published(Call.Open call) implements CallFact {}

    record Revised(Call.Open call) implements CallFact {}

    record Closed(Call.Closed call) implements CallFact {}
}
