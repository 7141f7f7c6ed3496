package org.tejido.project.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One thing that the call seeks, and who has it. */
final class Sought implements Signal {

    private final double weight;
    private final Map<UUID, Double> strengths = new HashMap<>();
    private final Map<UUID, Reason> reasons = new HashMap<>();

    private Sought(double weight, Knowledge knowledge, Function<Organisation, @Nullable Fitting> fitting) {
        this.weight = weight;
        for (var organisation : knowledge.organisations()) {
            var fits = organisation.open() ? fitting.apply(organisation) : null;
            if (fits != null) {
                strengths.put(organisation.id(), fits.strength());
                reasons.put(organisation.id(), fits.reason());
            }
        }
    }

    static Signal kind(Question question, Knowledge knowledge) {
        return new Sought(
                0.4,
                knowledge,
                organisation -> question.kinds().contains(organisation.kind())
                        ? new Fitting(1, new Reason.KindSought(organisation.kind()))
                        : null);
    }

    static Signal country(Question question, Knowledge knowledge) {
        return new Sought(
                0.4,
                knowledge,
                organisation -> question.countries().contains(organisation.country())
                        ? new Fitting(1, new Reason.CountrySought(organisation.country()))
                        : null);
    }

    /** The more of what is sought an organisation offers, the stronger. */
    static Signal expertise(Question question, Knowledge knowledge) {
        var offer = new Offer(question.expertise());
        return new Sought(1.2, knowledge, organisation -> {
            var fits = offer.fits(organisation.offers());
            return fits.isEmpty() ? null : new Fitting(fits.size(), new Reason.ExpertiseOffered(fits));
        });
    }

    /** The more of what is sought it has declared that it can do, the stronger. */
    static Signal capability(Question question, Knowledge knowledge) {
        var offer = new Offer(question.expertise());
        return new Sought(1.2, knowledge, organisation -> {
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
        return new Sought(1.0, knowledge, organisation -> {
            var met = offer.met(organisation.declared().equipment(), Declared.Equipment::text);
            var names = met.values().stream()
                    .map(Declared.Equipment::name)
                    .distinct()
                    .toList();
            return met.isEmpty() ? null : new Fitting(met.size(), new Reason.EquipmentThere(names));
        });
    }

    @Override
    public double weight() {
        return weight;
    }

    @Override
    public Map<UUID, Double> strengths() {
        return strengths;
    }

    @Override
    public Reason because(UUID organisation) {
        return Objects.requireNonNull(reasons.get(organisation));
    }

    private record Fitting(double strength, Reason reason) {}
}
