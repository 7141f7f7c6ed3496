package org.tejido.project.matching;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** A trait that the call wishes for: of those already spoken for, and of all where these are few. */
final class Wished implements Signal {

    /** A list shorter than this is filled with whoever has the trait. */
    private static final int FEW = 200;

    private final String code;
    private final Set<String> wished;
    private final Function<Organisation, String> trait;
    private final Function<String, Reason> reason;
    private final Knowledge knowledge;

    private Wished(
            String code,
            Set<String> wished,
            Function<Organisation, String> trait,
            Function<String, Reason> reason,
            Knowledge knowledge) {
        this.code = code;
        this.wished = wished;
        this.trait = trait;
        this.reason = reason;
        this.knowledge = knowledge;
    }

    static Signal kind(Question question, Knowledge knowledge) {
        return new Wished("kind-sought", question.kinds(), Organisation::kind, Reason.KindSought::new, knowledge);
    }

    static Signal country(Question question, Knowledge knowledge) {
        return new Wished(
                "country-sought", question.countries(), Organisation::country, Reason.CountrySought::new, knowledge);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public void speak(Ballot.Column column) {
        if (wished.isEmpty()) {
            return;
        }
        if (column.rows() >= FEW) {
            for (var row = 0; row < column.rows(); row++) {
                hear(column.organisation(row), column);
            }
        } else {
            for (var organisation = 0; organisation < knowledge.organisations(); organisation++) {
                hear(organisation, column);
            }
        }
    }

    private void hear(int organisation, Ballot.Column column) {
        var known = knowledge.open(organisation);
        if (known != null && wished.contains(trait.apply(known))) {
            column.add(organisation, 1);
        }
    }

    @Override
    public Reason because(int organisation) {
        return reason.apply(trait.apply(Objects.requireNonNull(knowledge.open(organisation))));
    }
}
