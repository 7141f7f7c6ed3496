package org.tejido.member.sme;

import org.tejido.platform.problem.Refusal;

final class FiguresInsufficient extends Refusal {

    FiguresInsufficient() {
        super(
                Kind.INVALID,
                "figures-insufficient",
                "Beside the headcount it takes the turnover, the balance total, or both.");
        at("/turnover");
    }
}
