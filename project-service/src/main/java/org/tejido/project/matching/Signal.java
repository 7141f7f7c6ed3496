package org.tejido.project.matching;

/** One view of who fits a question. It speaks only for those of whom it knows something; silence is no judgement. */
interface Signal {

    /** So many proofs are told with a reason. */
    int SHOWN = 3;

    /** A strength below this comes of rounding. */
    double NOTHING = 1e-9;

    /** By which its weight is known, and its reason. */
    String code();

    /** Says for whom it speaks and how strongly: above zero, comparable within this signal alone. */
    void speak(Ballot.Column column);

    /** What part of its whole weight an organisation has that stands so beside the strongest, 0 to 1. */
    default double share(double besideStrongest) {
        return Math.sqrt(besideStrongest);
    }

    /** Why it speaks for that organisation. */
    Reason because(int organisation);
}
