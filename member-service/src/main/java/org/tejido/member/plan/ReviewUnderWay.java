package org.tejido.member.plan;

import org.tejido.platform.problem.Refusal;

/** One review at a time. */
final class ReviewUnderWay extends Refusal {

    ReviewUnderWay() {
        super(Kind.CONFLICT, "review-under-way", "A review of this plan is under way already.");
    }
}
