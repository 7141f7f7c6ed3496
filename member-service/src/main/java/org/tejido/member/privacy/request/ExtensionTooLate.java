package org.tejido.member.privacy.request;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** Whoever asked is told within a month that it takes longer (GDPR, art. 12(3)). */
final class ExtensionTooLate extends Refusal {

    ExtensionTooLate(LocalDate until) {
        super(Kind.CONFLICT, "extension-too-late", "It is extended once, until %s.".formatted(until));
    }
}
