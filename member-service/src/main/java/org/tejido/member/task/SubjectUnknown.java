package org.tejido.member.task;

import org.tejido.platform.problem.Refusal;

/** What the task is about is not known. */
final class SubjectUnknown extends Refusal {

    SubjectUnknown() {
        super(Kind.INVALID, "subject-unknown", "What the task is about is not known.");
        at("/about/id");
    }
}
