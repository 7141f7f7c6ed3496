package org.tejido.member.application;

import org.tejido.platform.problem.Refusal;

/** The refusal of a part, told of the whole: {@code /taxId} of the organisation is {@code /organisation/taxId} of the form. */
final class PartRefused extends Refusal {

    PartRefused(String part, Refusal refusal) {
        super(refusal.kind(), refusal.code(), refusal.detail());
        refusal.properties().forEach(this::with);
        if (refusal.pointer() != null) {
            at(part + refusal.pointer());
        }
    }
}
