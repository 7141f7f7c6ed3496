package org.tejido.member.taxid;

import org.tejido.platform.problem.Refusal;

/** No authority of that country has given this number. */
final class TaxIdInvalid extends Refusal {

    /** The number itself is not repeated: it can be a person's. */
    TaxIdInvalid(String country) {
        super(
                Kind.INVALID,
                "tax-id-invalid",
                country.equals("ES")
                        ? "This is no Spanish NIF: its form or its control character is wrong."
                        : "This is no tax number of " + country + ": its form or its control digits are wrong.");
        at("/taxId");
    }
}
