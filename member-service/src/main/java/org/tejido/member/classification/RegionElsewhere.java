package org.tejido.member.classification;

import org.tejido.platform.problem.Refusal;

final class RegionElsewhere extends Refusal {

    RegionElsewhere() {
        super(Kind.INVALID, "nuts-elsewhere", "This region (NUTS) is in another country.");
        at("/nuts");
    }
}
