package org.tejido.platform.problem;

/** The request cannot be read: a parameter, a header or the body is not of its form. */
public final class Malformed extends Refusal {

    public Malformed(String code, String detail) {
        super(Kind.MALFORMED, code, detail);
    }
}
