package org.tejido.member.classification;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tejido.member.history.Language;

/**
 * Where an organisation is: a unit of the Union's nomenclature of territories. A code that a new version has given up stays
 * readable by the version that had it.
 *
 * @param code a country, a region or a province: {@code ES}, {@code ES41}, {@code ES418}
 */
public record Region(String code) {

    private static final String FAMILY = "nuts";

    /** What the nomenclature calls countries that ISO 3166 calls otherwise. */
    private static final Map<String, String> COUNTRIES = Map.of("GR", "EL", "GB", "UK");

    /**
     * @param country ISO 3166-1 alpha-2
     * @throws RegionUnknown
     * @throws RegionElsewhere where it is in another country
     */
    public static Region of(String country, String typed) {
        var region = of(typed);
        if (!region.code().startsWith(COUNTRIES.getOrDefault(country, country))) {
            throw new RegionElsewhere();
        }
        return region;
    }

    /** @throws RegionUnknown */
    public static Region of(String typed) {
        var region = new Region(typed.strip().toUpperCase(Locale.ROOT));
        if (region.version().isEmpty()) {
            throw new RegionUnknown();
        }
        return region;
    }

    public String word() {
        return FAMILY + ":" + code;
    }

    public String label(Language language) {
        return version()
                .flatMap(it -> it.find(code))
                .map(entry -> entry.label(language))
                .orElse(code);
    }

    /** Itself and all that it is part of. */
    public Stream<String> within() {
        return version().stream().flatMap(it -> it.path(code).stream()).map(entry -> new Region(entry.code()).word());
    }

    private Optional<Classification> version() {
        return Classifications.family(FAMILY)
                .filter(it -> it.find(code).isPresent())
                .findFirst();
    }
}
