package org.tejido.demo.telling;

/** A step of the story does not hold. */
public final class StepFailed extends RuntimeException {

    public StepFailed(String what) {
        super(what);
    }
}
