package org.tejido.member.privacy.consent;

import org.tejido.platform.problem.Refusal;

final class LinkInvalid extends Refusal {

    LinkInvalid() {
        super(
                Kind.NOT_FOUND,
                "link-invalid",
                "This link is none of ours, is too old, or was made for another address.");
    }
}
