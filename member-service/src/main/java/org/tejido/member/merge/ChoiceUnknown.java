package org.tejido.member.merge;

import org.tejido.platform.problem.Refusal;

/** A field that an organisation has takes the survivor's value, the loser's, or another one. */
final class ChoiceUnknown extends Refusal {

    ChoiceUnknown(String field) {
        super(
                Kind.INVALID,
                "merge-choice-unknown",
                "Each choice names a field of an organisation and whose word counts: survivor, loser or other, the last with its value.");
        at("/choices/" + field.replace("~", "~0").replace("/", "~1"));
    }
}
