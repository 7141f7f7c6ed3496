package org.tejido.platform.problem;

/** There is no such thing, or none that the caller may know of. */
public final class NotFound extends Refusal {

    /** @param what the resource in the singular, such as {@code membership}: the code becomes {@code membership-not-found} */
    public NotFound(String what, Object id) {
        super(Kind.NOT_FOUND, what + "-not-found", "There is no " + what.replace('-', ' ') + " " + id + ".");
    }
}
