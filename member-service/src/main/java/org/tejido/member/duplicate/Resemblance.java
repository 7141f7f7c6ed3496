package org.tejido.member.duplicate;

import java.util.List;
import java.util.stream.Stream;

/**
 * What speaks for two organisations being one.
 *
 * @param sameTaxId one writes the country's prefix and the other does not, or they are the same altogether
 * @param sameNumberElsewhere the tax number is the same and the country is another, which may be chance
 * @param sameDomain of the website or of a contact's address
 * @param likeness of names that are all but the same, 0 to 1 by trigrams; 0 for others
 */
record Resemblance(boolean sameTaxId, boolean sameNumberElsewhere, boolean sameDomain, double likeness) {

    private static final double BY_TAX_ID = 0.98;
    private static final double BY_NUMBER = 0.5;
    private static final double BY_DOMAIN = 0.6;
    private static final double BY_NAME = 0.8;

    boolean isNone() {
        return reasons().isEmpty();
    }

    /** The strongest first. */
    List<String> reasons() {
        return Stream.of(
                        named(sameTaxId, "same-tax-id"),
                        named(likeness > 0, "alike-name"),
                        named(sameDomain, "same-domain"),
                        named(sameNumberElsewhere, "same-number-elsewhere"))
                .flatMap(reason -> reason)
                .toList();
    }

    /** 1 to 100. Reasons strengthen each other as independent witnesses do: what remains is the doubt that all of them leave. */
    int score() {
        var doubt = doubt(sameTaxId, BY_TAX_ID)
                * doubt(sameNumberElsewhere, BY_NUMBER)
                * doubt(sameDomain, BY_DOMAIN)
                * (1 - likeness * BY_NAME);
        return (int) Math.round(100 * (1 - doubt));
    }

    private static double doubt(boolean holds, double weight) {
        return holds ? 1 - weight : 1;
    }

    private static Stream<String> named(boolean holds, String reason) {
        return holds ? Stream.of(reason) : Stream.empty();
    }
}
