package org.tejido.platform.problem;

/** The caller is known and may not do this. Where existence is a secret, answer {@link NotFound} instead. */
public final class Forbidden extends Refusal {

    public Forbidden(String detail) {
        super(Kind.FORBIDDEN, "forbidden", detail);
    }
}
