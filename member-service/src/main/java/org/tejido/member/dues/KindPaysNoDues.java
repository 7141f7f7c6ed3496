package org.tejido.member.dues;

import org.tejido.platform.problem.Refusal;

/** Some kinds of members owe none. */
final class KindPaysNoDues extends Refusal {

    KindPaysNoDues(String kind) {
        super(Kind.CONFLICT, "kind-pays-no-dues", "Members that are %s pay no dues.".formatted(kind));
    }
}
