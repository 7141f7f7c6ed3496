package org.tejido.event.meeting.scheduling;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * More meetings than this cannot take place, whatever the agenda. Every figure here is the value of a solution of the dual of the
 * linear relaxation, so it holds by weak duality, however good or bad the solution is.
 *
 * <p>It begins with the people alone: nobody has more meetings than slots in which they are there. The best such bound is half
 * a maximum flow in the graph's bipartite double cover, and its minimum cut prices every person with 0, ½ or 1. From these
 * prices a subgradient descent prices each person in each slot, and the tables of each slot, so that it comes to count also who is there when.
 */
final class Bound {

    private static final double ROUNDING = 1e-6;

    private Bound() {}

    /** @param steps of the descent: more make it tighter, none leave the bound by people and by tables */
    static int of(Wishes wishes, int steps) {
        var byPeople = new Cover(wishes);
        var bound = Math.min(byPeople.bound(), byTables(wishes));
        return steps == 0 ? bound : Math.min(bound, descend(wishes, byPeople.prices(), steps, bound));
    }

    /** In no slot are there more meetings than tables, or than pairs of people who are there. */
    private static int byTables(Wishes wishes) {
        var bound = 0L;
        for (var slot = 0; slot < wishes.slots(); slot++) {
            var there = 0;
            for (var free : wishes.free()) {
                there += (int) (free >> slot & 1);
            }
            bound += Math.min(wishes.tables()[slot], there / 2);
        }
        return (int) Math.min(bound, wishes.meetings());
    }

    private static int descend(Wishes wishes, double[] ofPeople, int steps, int begun) {
        var slots = wishes.slots();
        var person = new double[wishes.people() * slots];
        for (var place = 0; place < person.length; place++) {
            person[place] = ofPeople[place / slots];
        }
        var table = new double[slots];
        var limit = new double[wishes.people()];
        for (var one = 0; one < wishes.people(); one++) {
            if (wishes.atMost()[one] < Long.bitCount(wishes.free()[one])) {
                limit[one] = ofPeople[one];
                Arrays.fill(person, one * slots, (one + 1) * slots, 0);
            }
        }
        var best = Double.MAX_VALUE;
        var aim = 0.04 * begun;
        var stalled = 0;
        var atPerson = new double[person.length];
        var atTable = new double[slots];
        var atLimit = new double[limit.length];
        for (var step = 0; step < steps; step++) {
            Arrays.fill(atPerson, 1);
            for (var slot = 0; slot < slots; slot++) {
                atTable[slot] = wishes.tables()[slot];
            }
            for (var one = 0; one < limit.length; one++) {
                atLimit[one] = wishes.atMost()[one];
            }
            var value = value(wishes, person, table, limit, atPerson, atTable, atLimit, step);
            if (value < best - ROUNDING) {
                if (value < best - 0.02) {
                    stalled = 0;
                }
                best = value;
            } else if (++stalled > 12) {
                aim *= 0.7;
                stalled = 0;
            }
            var norm = norm(person, atPerson) + norm(table, atTable) + norm(limit, atLimit);
            if (norm == 0) {
                break;
            }
            var stride = (value - best + aim) / norm;
            walk(person, atPerson, stride);
            walk(table, atTable, stride);
            walk(limit, atLimit, stride);
        }
        return (int) Math.floor(best + ROUNDING);
    }

    /** The dual's value at those prices; what is given in as supply leaves as the subgradient. */
    private static double value(
            Wishes wishes,
            double[] person,
            double[] table,
            double[] limit,
            double[] atPerson,
            double[] atTable,
            double[] atLimit,
            int turn) {
        var slots = wishes.slots();
        var value = 0.0;
        for (var place = 0; place < person.length; place++) {
            if ((wishes.free()[place / slots] >> place % slots & 1) == 1) {
                value += person[place];
            }
        }
        for (var slot = 0; slot < slots; slot++) {
            value += table[slot] * wishes.tables()[slot];
        }
        for (var one = 0; one < limit.length; one++) {
            value += limit[one] * wishes.atMost()[one];
        }
        for (var meeting = 0; meeting < wishes.meetings(); meeting++) {
            var one = wishes.first()[meeting];
            var other = wishes.second()[meeting];
            var open = wishes.open(meeting);
            var cheapest = Double.MAX_VALUE;
            var chosen = -1;
            // Each turn begins elsewhere, so that slots of one price are chosen in turn.
            var begin = Math.floorMod(turn * 7 + meeting * 5, slots);
            for (var tried = 0; tried < slots; tried++) {
                var slot = begin + tried < slots ? begin + tried : begin + tried - slots;
                if ((open >> slot & 1) == 1) {
                    var price = person[one * slots + slot] + person[other * slots + slot] + table[slot];
                    if (price < cheapest) {
                        cheapest = price;
                        chosen = slot;
                    }
                }
            }
            if (chosen < 0) {
                continue;
            }
            var gain = 1 - cheapest - limit[one] - limit[other];
            if (gain > 0) {
                value += gain;
                atPerson[one * slots + chosen]--;
                atPerson[other * slots + chosen]--;
                atTable[chosen]--;
                atLimit[one]--;
                atLimit[other]--;
            }
        }
        return value;
    }

    /** What is free and left over costs nothing less. */
    private static double norm(double[] price, double[] left) {
        var norm = 0.0;
        for (var place = 0; place < price.length; place++) {
            if (price[place] > 0 || left[place] < 0) {
                norm += left[place] * left[place];
            }
        }
        return norm;
    }

    private static void walk(double[] price, double[] left, double stride) {
        for (var place = 0; place < price.length; place++) {
            price[place] = Math.max(0, price[place] - stride * left[place]);
        }
    }

    /** Half a maximum flow from every person to every person over the meetings, and the prices of its minimum cut. */
    private static final class Cover {

        private final int people;
        private final int[] head;
        private final int[] next;
        private final int[] to;
        private final int[] left;
        private final int source;
        private final int sink;
        private int edges;
        private final int flow;
        private int[] level = {};

        Cover(Wishes wishes) {
            people = wishes.people();
            source = 2 * people;
            sink = source + 1;
            head = new int[sink + 1];
            Arrays.fill(head, -1);
            var most = 2 * (2 * people + 2 * wishes.meetings());
            next = new int[most];
            to = new int[most];
            left = new int[most];
            for (var person = 0; person < people; person++) {
                edge(source, person, wishes.room(person));
                edge(people + person, sink, wishes.room(person));
            }
            for (var meeting = 0; meeting < wishes.meetings(); meeting++) {
                if (wishes.open(meeting) != 0) {
                    edge(wishes.first()[meeting], people + wishes.second()[meeting], 1);
                    edge(wishes.second()[meeting], people + wishes.first()[meeting], 1);
                }
            }
            flow = maximum();
        }

        int bound() {
            return flow / 2;
        }

        /** For each person 0, ½ or 1. */
        double[] prices() {
            var prices = new double[people];
            for (var person = 0; person < people; person++) {
                prices[person] = ((level[person] < 0 ? 1 : 0) + (level[people + person] < 0 ? 0 : 1)) / 2.0;
            }
            return prices;
        }

        private void edge(int from, int target, int capacity) {
            half(from, target, capacity);
            half(target, from, 0);
        }

        private void half(int from, int target, int capacity) {
            to[edges] = target;
            left[edges] = capacity;
            next[edges] = head[from];
            head[from] = edges++;
        }

        /** Dinic's algorithm; the last search, which no longer reaches the sink, leaves the cut in the levels. */
        private int maximum() {
            var total = 0;
            while (search()) {
                var at = head.clone();
                for (var pushed = push(source, Integer.MAX_VALUE, at);
                        pushed > 0;
                        pushed = push(source, Integer.MAX_VALUE, at)) {
                    total += pushed;
                }
            }
            return total;
        }

        private boolean search() {
            level = new int[sink + 1];
            Arrays.fill(level, -1);
            level[source] = 0;
            var queue = new ArrayDeque<Integer>();
            queue.add(source);
            while (!queue.isEmpty()) {
                int node = queue.remove();
                for (var edge = head[node]; edge >= 0; edge = next[edge]) {
                    if (left[edge] > 0 && level[to[edge]] < 0) {
                        level[to[edge]] = level[node] + 1;
                        queue.add(to[edge]);
                    }
                }
            }
            return level[sink] >= 0;
        }

        private int push(int node, int most, int[] at) {
            if (node == sink) {
                return most;
            }
            for (; at[node] >= 0; at[node] = next[at[node]]) {
                var edge = at[node];
                if (left[edge] > 0 && level[to[edge]] == level[node] + 1) {
                    var pushed = push(to[edge], Math.min(most, left[edge]), at);
                    if (pushed > 0) {
                        left[edge] -= pushed;
                        left[edge ^ 1] += pushed;
                        return pushed;
                    }
                }
            }
            return 0;
        }
    }
}
