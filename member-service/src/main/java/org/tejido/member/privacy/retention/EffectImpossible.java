package org.tejido.member.privacy.retention;

import org.tejido.platform.problem.Refusal;

/** People are erased, letters are emptied, and what the law has kept is kept. */
final class EffectImpossible extends Refusal {

    EffectImpossible(String possible) {
        super(Kind.INVALID, "effect-impossible", "Of such records it is %s, or keep.".formatted(possible));
        at("/effect");
    }
}
