package org.tejido.project.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** In how many joint projects organisations of two countries were together. */
final class Neighbours {

    static final Neighbours NONE = new Neighbours(Map.of(), new int[0][], new int[0], 0);

    private static final int ROOM = 16;

    private final Map<String, Integer> places;
    private final int[][] together;
    private final int[] present;
    private final int projects;

    private Neighbours(Map<String, Integer> places, int[][] together, int[] present, int projects) {
        this.places = places;
        this.together = together;
        this.present = present;
        this.projects = projects;
    }

    /** In so many projects organisations of both took part; of one country, at least two. */
    int together(String one, String other) {
        var first = places.get(one);
        var second = places.get(other);
        return first == null || second == null ? 0 : together[first][second];
    }

    /** How many times more often than by chance; 0 where never. */
    double affinity(String of, String to) {
        var common = together(of, to);
        if (common == 0) {
            return 0;
        }
        double mine = present[Objects.requireNonNull(places.get(of))];
        double theirs = present[Objects.requireNonNull(places.get(to))];
        return common * projects / (mine * theirs);
    }

    /** Counts new projects, and those anew of which a participant's country was not known, or was another. */
    Neighbours with(
            BitSet added,
            @Nullable Organisation[] now,
            @Nullable Organisation[] before,
            int[][] projectsOf,
            Past[] all) {
        var recounted = new BitSet();
        for (var number = 0; number < now.length; number++) {
            var was = number < before.length ? before[number] : null;
            if (now[number] != was
                    && !Objects.equals(country(now[number]), country(was))
                    && projectsOf[number] != null) {
                for (var project : projectsOf[number]) {
                    recounted.set(project);
                }
            }
        }
        recounted.andNot(added);
        if (added.isEmpty() && recounted.isEmpty()) {
            return this;
        }
        var count = new Count(this);
        recounted.stream().forEach(project -> count.count(all[project], before, -1));
        recounted.stream().forEach(project -> count.count(all[project], now, 1));
        added.stream().forEach(project -> count.count(all[project], now, 1));
        return new Neighbours(count.morePlaces, count.moreTogether, count.morePresent, count.moreProjects);
    }

    private static @Nullable String country(@Nullable Organisation organisation) {
        return organisation == null ? null : organisation.country();
    }

    /** A copy that is being changed. */
    private static final class Count {

        private final Map<String, Integer> morePlaces;
        private int[][] moreTogether;
        private int[] morePresent;
        private int moreProjects;

        Count(Neighbours known) {
            morePlaces = new HashMap<>(known.places);
            moreTogether = Arrays.stream(known.together).map(int[]::clone).toArray(int[][]::new);
            morePresent = known.present.clone();
            moreProjects = known.projects;
        }

        void count(Past project, @Nullable Organisation[] organisations, int sign) {
            var countries = new TreeMap<String, Integer>();
            for (var participant : project.participants()) {
                var country = participant < organisations.length ? country(organisations[participant]) : null;
                if (country != null) {
                    countries.merge(country, 1, Integer::sum);
                }
            }
            if (countries.values().stream().mapToInt(Integer::intValue).sum() < 2) {
                return;
            }
            countries.keySet().forEach(this::giveAPlace);
            moreProjects += sign;
            countries.forEach((one, times) -> {
                morePresent[place(one)] += sign;
                countries.forEach((other, _) -> {
                    if (!one.equals(other) || times > 1) {
                        moreTogether[place(one)][place(other)] += sign;
                    }
                });
            });
        }

        private int place(String country) {
            return Objects.requireNonNull(morePlaces.get(country));
        }

        private void giveAPlace(String country) {
            if (morePlaces.putIfAbsent(country, morePlaces.size()) == null && morePlaces.size() > morePresent.length) {
                var room = morePlaces.size() + ROOM;
                morePresent = Arrays.copyOf(morePresent, room);
                moreTogether = Arrays.copyOf(moreTogether, room);
                for (var row = 0; row < room; row++) {
                    moreTogether[row] =
                            moreTogether[row] == null ? new int[room] : Arrays.copyOf(moreTogether[row], room);
                }
            }
        }
    }
}
