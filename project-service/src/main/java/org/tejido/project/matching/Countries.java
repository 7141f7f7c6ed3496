package org.tejido.project.matching;

import org.jspecify.annotations.Nullable;

/** Whether organisations of the owner's country and of this one work together more often than by chance. A trait. */
final class Countries implements Signal {

    /** Beyond so many times, more says no more. */
    private static final double AT_MOST = 3;

    private final @Nullable String home;
    private final Knowledge knowledge;

    Countries(int owner, Knowledge knowledge) {
        var known = knowledge.known(owner);
        home = known == null ? null : known.country();
        this.knowledge = knowledge;
    }

    @Override
    public String code() {
        return "countries-close";
    }

    @Override
    public void speak(Ballot.Column column) {
        if (home != null) {
            for (var row = 0; row < column.rows(); row++) {
                var organisation = column.organisation(row);
                column.add(
                        organisation, Math.min(AT_MOST, knowledge.neighbours().affinity(home, country(organisation))));
            }
        }
    }

    @Override
    public double share(double besideStrongest) {
        return besideStrongest;
    }

    @Override
    public Reason because(int organisation) {
        var from = String.valueOf(home);
        var to = country(organisation);
        return new Reason.CountriesClose(from, to, knowledge.neighbours().together(from, to));
    }

    private String country(int organisation) {
        var known = knowledge.open(organisation);
        return known == null ? "" : known.country();
    }
}
