package org.tejido.member.application;

import org.tejido.platform.problem.Refusal;

/** The office may write down an organisation whose number it does not know; an applicant knows its own. */
final class TaxIdMissing extends Refusal {

    TaxIdMissing() {
        super(Kind.INVALID, "tax-id-missing", "Whoever applies says its tax number (in Spain, the NIF).");
        at("/taxId");
    }
}
