package org.tejido.member.classification;

import org.tejido.platform.problem.Refusal;

final class RegionUnknown extends Refusal {

    RegionUnknown() {
        super(Kind.INVALID, "nuts-unknown", "This is no code of the nomenclature of territories (NUTS), such as ES41.");
        at("/nuts");
    }
}
