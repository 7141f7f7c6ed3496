package org.tejido.project.cooperation;

import java.util.UUID;

/** The confidential part of a call as the two see it. */
record ConfidentialView(UUID callId, String confidential) {

    static ConfidentialView of(Cooperation cooperation, Disclosures.Confidential part) {
        var call = cooperation.parties().callId();
        if (part.text() == null) {
            throw new NothingConfidential(call);
        }
        return new ConfidentialView(call, part.text());
    }
}
