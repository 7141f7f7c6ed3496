package org.tejido.project.matching;

/**
 * A project as it stands in the graph.
 *
 * @param participants by number
 * @param day on which it started, counted from 1970
 */
record Past(Project project, int[] participants, int day) {

    /** Years after which what was done counts less than half: a little over three. */
    private static final double FADES_IN_DAYS = 3 * 365.25;

    /** Who did a project alone showed what it can do, and not that it works with others. */
    private static final double ALONE = 0.3;

    static Past of(Project project, Numbers organisations) {
        var participants = project.participants().stream()
                .mapToInt(organisations::of)
                .distinct()
                .toArray();
        return new Past(project, participants, (int) project.startedOn().toEpochDay());
    }

    int size() {
        return participants.length;
    }

    boolean has(int organisation) {
        for (var participant : participants) {
            if (participant == organisation) {
                return true;
            }
        }
        return false;
    }

    /** How much a tie through this project says: less, the more took part (Adamic and Adar 2003). */
    double closeness() {
        return 1 / Math.log(1 + Math.max(2, size()));
    }

    /** 1 for a project of that day, less for an older one. */
    double freshness(int today) {
        return Math.exp((day - today) / FADES_IN_DAYS);
    }

    double weightOfVote() {
        return size() > 1 ? 1 : ALONE;
    }
}
