package org.tejido.platform.problem;

/** Somebody else changed the thing since the caller read it. Read again, decide again. */
public final class StaleVersion extends Refusal {

    public StaleVersion(String what, Object id) {
        super(Kind.STALE, "stale-version", "The %s %s has changed since it was read.".formatted(what, id));
    }
}
