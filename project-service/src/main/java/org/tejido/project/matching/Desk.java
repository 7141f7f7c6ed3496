package org.tejido.project.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Arrays to work with, one place for each number, kept clean between questions so that none has to be made anew. */
final class Desk {

    final Sums sums = new Sums();
    final Weights projects = new Weights();
    final Weights seeds = new Weights();
    final Places places = new Places();

    /** Makes room for so many numbers. */
    Desk forNumbers(int organisations, int projectCount) {
        sums.room(Math.max(organisations, projectCount));
        projects.room(projectCount);
        seeds.room(organisations);
        places.room(organisations);
        return this;
    }

    private static int grown(int room) {
        return room + room / 8 + 16;
    }

    /** A sum for each of few among many numbers. */
    static final class Weights {

        private double[] weights = {};
        private int[] touched = {};
        private int count;

        private void room(int numbers) {
            if (weights.length < numbers) {
                weights = new double[grown(numbers)];
            }
            count = 0;
        }

        void add(int number, double weight) {
            if (weights[number] == 0) {
                if (count == touched.length) {
                    touched = Arrays.copyOf(touched, grown(count * 2));
                }
                touched[count++] = number;
            }
            weights[number] += weight;
        }

        double of(int number) {
            return weights[number];
        }

        int count() {
            return count;
        }

        int number(int place) {
            return touched[place];
        }

        void clear() {
            for (var place = 0; place < count; place++) {
                weights[touched[place]] = 0;
            }
            count = 0;
        }
    }

    /** How well texts fit, in whichever reading fits best. */
    static final class Sums {

        private float[] sum = {};
        private byte[] words = {};
        private float[] best = {};
        private int[] inThisReading = {};
        private int[] fitting = {};
        private int count;
        private int fits;

        private void room(int numbers) {
            if (sum.length < numbers) {
                var room = grown(numbers);
                sum = new float[room];
                words = new byte[room];
                best = new float[room];
                inThisReading = new int[room];
                fitting = new int[room];
            }
        }

        void add(int number, float part) {
            if (words[number] == 0) {
                inThisReading[count++] = number;
            }
            if (words[number] < Byte.MAX_VALUE) {
                words[number]++;
            }
            sum[number] += part;
        }

        /** Closes a reading: what shares fewer words than that does not fit. */
        void close(int wordsAtLeast) {
            for (var place = 0; place < count; place++) {
                var number = inThisReading[place];
                if (words[number] >= wordsAtLeast) {
                    if (best[number] == 0) {
                        fitting[fits++] = number;
                    }
                    best[number] = Math.max(best[number], sum[number]);
                }
                words[number] = 0;
                sum[number] = 0;
            }
            count = 0;
        }

        /** The best first, equals in the order of their ids, and cleans up. */
        Hits best(int atMost, Comparator<Integer> equals) {
            var order = Comparator.<Integer>comparingDouble(number -> best[number])
                    .reversed()
                    .thenComparing(equals);
            var heap = new PriorityQueue<Integer>(order.reversed());
            for (var place = 0; place < fits; place++) {
                var number = fitting[place];
                if (heap.size() < atMost) {
                    heap.add(number);
                } else if (best[number] >= best[heap.element()] && order.compare(number, heap.element()) < 0) {
                    heap.remove();
                    heap.add(number);
                }
            }
            var numbers = new int[heap.size()];
            var scores = new float[heap.size()];
            for (var place = numbers.length - 1; place >= 0; place--) {
                numbers[place] = heap.remove();
                scores[place] = best[numbers[place]];
            }
            for (var place = 0; place < fits; place++) {
                best[fitting[place]] = 0;
            }
            fits = 0;
            return new Hits(numbers, scores);
        }
    }

    /** Where in its columns a ballot keeps what is said of an organisation. */
    static final class Places {

        private int[] places = {};

        private void room(int organisations) {
            if (places.length < organisations) {
                places = new int[grown(organisations)];
            }
        }

        /** From 1; 0 for one of which nothing was said. */
        int of(int organisation) {
            return places[organisation];
        }

        void put(int organisation, int place) {
            places[organisation] = place;
        }
    }
}
