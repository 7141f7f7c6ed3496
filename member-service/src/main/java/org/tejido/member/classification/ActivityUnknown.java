package org.tejido.member.classification;

import org.tejido.platform.problem.Refusal;

final class ActivityUnknown extends Refusal {

    ActivityUnknown(String pointer) {
        super(
                Kind.INVALID,
                "activity-unknown",
                "This is no code of that version of NACE: a version and a code of it, such as nace-2.1 and 7210.");
        at(pointer);
    }
}
