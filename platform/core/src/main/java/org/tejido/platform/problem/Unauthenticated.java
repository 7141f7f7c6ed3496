package org.tejido.platform.problem;

/** Nobody, or somebody whose token does not hold, asked for what only the signed-in may have. */
public final class Unauthenticated extends Refusal {

    public Unauthenticated(String detail) {
        super(Kind.UNAUTHENTICATED, "unauthenticated", detail);
    }
}
