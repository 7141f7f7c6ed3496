package org.tejido.project.matching;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** What the signals say of whom: a column for each signal, a row for each organisation of which any of them speaks. */
final class Ballot {

    private final IntPredicate entitled;
    private final Desk.Places places;
    private final double[][] columns;
    private int[] rows = new int[1024];
    private int count;
    private int[] outside = new int[64];
    private int outsiders;

    Ballot(int signals, IntPredicate entitled, Desk.Places places) {
        this.entitled = entitled;
        this.places = places;
        columns = new double[signals][rows.length];
    }

    Column column(int signal) {
        return new Column(signal);
    }

    int count() {
        return count;
    }

    int organisation(int row) {
        return rows[row];
    }

    /** Gates come first: nobody hidden has a row, nor the owner, nor whom a filter leaves out. */
    private int row(int organisation) {
        var place = places.of(organisation);
        if (place != 0) {
            return place < 0 ? place : place - 1;
        }
        if (!entitled.test(organisation)) {
            places.put(organisation, -1);
            shutOut(organisation);
            return -1;
        }
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
            for (var signal = 0; signal < columns.length; signal++) {
                columns[signal] = Arrays.copyOf(columns[signal], rows.length);
            }
        }
        rows[count] = organisation;
        places.put(organisation, ++count);
        return count - 1;
    }

    private void shutOut(int organisation) {
        if (outsiders == outside.length) {
            outside = Arrays.copyOf(outside, outsiders * 2);
        }
        outside[outsiders++] = organisation;
    }

    /** Leaves the desk as it was. */
    void clear() {
        for (var row = 0; row < count; row++) {
            places.put(rows[row], 0);
        }
        for (var place = 0; place < outsiders; place++) {
            places.put(outside[place], 0);
        }
    }

    /** What one signal says. */
    final class Column {

        private final int signal;

        private Column(int signal) {
            this.signal = signal;
        }

        void add(int organisation, double strength) {
            var row = row(organisation);
            if (row >= 0) {
                columns[signal][row] += strength;
            }
        }

        void atLeast(int organisation, double strength) {
            var row = row(organisation);
            if (row >= 0) {
                columns[signal][row] = Math.max(columns[signal][row], strength);
            }
        }

        double of(int row) {
            return columns[signal][row];
        }

        /** Those of whom any signal before this one has spoken. */
        int rows() {
            return count;
        }

        int organisation(int row) {
            return rows[row];
        }

        double strongest() {
            var strongest = 0.0;
            for (var row = 0; row < count; row++) {
                strongest = Math.max(strongest, columns[signal][row]);
            }
            return strongest;
        }
    }
}
