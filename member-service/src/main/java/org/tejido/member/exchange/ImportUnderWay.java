package org.tejido.member.exchange;

import org.tejido.platform.problem.Refusal;

final class ImportUnderWay extends Refusal {

    ImportUnderWay() {
        super(
                Kind.CONFLICT,
                "import-under-way",
                "Another import of this kind is being written. Wait until it is done, then try again.");
    }
}
