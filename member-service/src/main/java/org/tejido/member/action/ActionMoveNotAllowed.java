package org.tejido.member.action;

import org.tejido.platform.problem.Refusal;

/** There are a few ways from each state. */
final class ActionMoveNotAllowed extends Refusal {

    ActionMoveNotAllowed(ActionState from, ActionState to) {
        super(
                Kind.CONFLICT,
                "action-move-not-allowed",
                "What is %s does not become %s.".formatted(from.word(), to.word()));
        with("allowed", from.next().stream().map(ActionState::word).toList());
    }
}
