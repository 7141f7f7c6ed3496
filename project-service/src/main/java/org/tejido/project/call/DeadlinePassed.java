package org.tejido.project.call;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** A call's deadline lies behind: it cannot be published, nor answered. */
public final class DeadlinePassed extends Refusal {

    public DeadlinePassed(LocalDate deadline) {
        super(Kind.CONFLICT, "deadline-passed", "The deadline, %s, has passed.".formatted(deadline));
        with("deadline", deadline);
        at("/deadline");
    }
}
