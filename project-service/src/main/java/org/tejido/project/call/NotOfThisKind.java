package org.tejido.project.call;

import org.tejido.platform.problem.Refusal;

/** A call says something that has no place in one of its kind. */
final class NotOfThisKind extends Refusal {

    NotOfThisKind(CallKind kind, CallKind.Part part) {
        super(Kind.INVALID, "not-of-this-kind", "This has no place in a call of the kind %s.".formatted(kind.wire()));
        with("kind", kind.wire());
        at(part.pointer());
    }
}
