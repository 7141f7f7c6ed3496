package org.tejido.project.matching;

/** Texts that fit, the best first, by number. */
@SuppressWarnings("ArrayRecordComponent")
record Hits(int[] numbers, float[] scores) {

    int count() {
        return numbers.length;
    }

    /** How well it fits beside the best: 1 for the best itself. */
    double likeness(int place) {
        return scores[place] / scores[0];
    }
}
