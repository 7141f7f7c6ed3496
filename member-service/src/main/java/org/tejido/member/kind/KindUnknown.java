package org.tejido.member.kind;

import org.tejido.platform.problem.Refusal;

/** A kind that no text names that counts on that day. */
final class KindUnknown extends Refusal {

    KindUnknown(String code) {
        super(Kind.INVALID, "member-kind-unknown", "No kind of members is called %s on that day.".formatted(code));
        at("/kind");
    }
}
