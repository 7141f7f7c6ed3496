package org.tejido.project.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** What the call seeks of what organisations offer, and who has it. */
final class Sought implements Signal {

    private final String code;
    private final Question question;
    private final Knowledge knowledge;
    private final Function<Organisation, @Nullable Fitting> fitting;
    private final Map<Integer, Reason> reasons = new HashMap<>();

    private Sought(
            String code, Question question, Knowledge knowledge, Function<Organisation, @Nullable Fitting> fitting) {
        this.code = code;
        this.question = question;
        this.knowledge = knowledge;
        this.fitting = fitting;
    }

    /** The more of what is sought an organisation offers, the stronger. */
    static Signal expertise(Question question, Knowledge knowledge) {
        var offer = new Offer(question.expertise());
        return new Sought("expertise-offered", question, knowledge, organisation -> {
            var fits = offer.fits(organisation.offers());
            return fits.isEmpty() ? null : new Fitting(fits.size(), new Reason.ExpertiseOffered(fits));
        });
    }

    /** The more of what is sought it has declared that it can do, the stronger. */
    static Signal capability(Question question, Knowledge knowledge) {
        var offer = new Offer(question.expertise());
        return new Sought("capability-covered", question, knowledge, organisation -> {
            var met = offer.met(organisation.declared().capabilities(), Declared.Capability::text);
            return met.isEmpty()
                    ? null
                    : new Fitting(
                            met.size(),
                            new Reason.CapabilityCovered(
                                    met.values().stream().distinct().toList()));
        });
    }

    /** The more of what is sought it has the equipment for, the stronger. */
    static Signal equipment(Question question, Knowledge knowledge) {
        var offer = new Offer(question.expertise());
        return new Sought("equipment-there", question, knowledge, organisation -> {
            var met = offer.met(organisation.declared().equipment(), Declared.Equipment::text);
            var names = met.values().stream()
                    .map(Declared.Equipment::name)
                    .distinct()
                    .toList();
            return met.isEmpty() ? null : new Fitting(met.size(), new Reason.EquipmentThere(names));
        });
    }

    @Override
    public String code() {
        return code;
    }

    /** Whoever offers every word of what is sought holds them all in its text: the index knows who that is. */
    @Override
    public void speak(Ballot.Column column) {
        for (var phrase : question.expertise()) {
            var terms = Words.SHARED.termsOf(phrase).stream()
                    .map(root -> new Term(Shelf.ORGANISATIONS.field(Words.SHARED), root))
                    .toList();
            if (!terms.isEmpty()) {
                knowledge.texts().holding(terms, organisation -> hear(organisation, column));
            }
        }
    }

    private void hear(int organisation, Ballot.Column column) {
        var known = reasons.containsKey(organisation) ? null : knowledge.open(organisation);
        var fits = known == null ? null : fitting.apply(known);
        if (fits != null) {
            reasons.put(organisation, fits.reason());
            column.add(organisation, fits.strength());
        }
    }

    @Override
    public Reason because(int organisation) {
        return Objects.requireNonNull(reasons.get(organisation));
    }

    private record Fitting(double strength, Reason reason) {}
}
