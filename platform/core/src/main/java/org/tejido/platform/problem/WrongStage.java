package org.tejido.platform.problem;

/** The thing exists, and is in a stage in which this cannot be decided. */
public final class WrongStage extends Refusal {

    public WrongStage(String what, Object id, String stage) {
        super(Kind.CONFLICT, "wrong-stage", "This cannot be done while the %s %s is %s.".formatted(what, id, stage));
        with("stage", stage);
    }
}
