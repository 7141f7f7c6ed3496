package org.tejido.platform.problem;

/** More work is under way than the service takes on at once. Nothing was done; the same call may be repeated. */
public final class Overloaded extends Refusal {

    public Overloaded(String detail) {
        super(Kind.OVERLOADED, "overloaded", detail);
    }
}
