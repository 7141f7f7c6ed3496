package org.tejido.member.task;

import org.tejido.platform.problem.Refusal;

/** There is a task of that id already. */
final class TaskExists extends Refusal {

    TaskExists() {
        super(Kind.CONFLICT, "task-exists", "There is a task of that id already.");
        at("/id");
    }
}
