package org.tejido.member.taxid;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The shape of one country's VAT number after its prefix, as VIES takes it. Shape alone: the control digits of these
 * countries are not checked, and whether a number is registered only VIES knows.
 *
 * @param prefixes what people write before it, mostly the country
 */
record VatShape(Pattern prefixes, Pattern number) {

    private static final Map<String, VatShape> SHAPES = Map.ofEntries(
            shape("AT", "AT", "U\\d{8}"),
            shape("BE", "BE", "[01]\\d{9}"),
            shape("BG", "BG", "\\d{9,10}"),
            shape("CY", "CY", "(?!12)\\d{8}[A-Z]"),
            shape("CZ", "CZ", "\\d{8,10}"),
            shape("DE", "DE", "[1-9]\\d{8}"),
            shape("DK", "DK", "[1-9]\\d{7}"),
            shape("EE", "EE", "\\d{9}"),
            shape("FI", "FI", "\\d{8}"),
            shape("FR", "FR", "[0-9A-HJ-NP-Z]{2}\\d{9}"),
            shape("GB", "GB|XI", "\\d{9}|\\d{12}|(GD|HA)\\d{3}"),
            shape("GR", "EL|GR", "\\d{9}"),
            shape("HR", "HR", "\\d{11}"),
            shape("HU", "HU", "\\d{8}"),
            shape("IE", "IE", "\\d{7}[A-Z]{1,2}|\\d[A-Z+*]\\d{5}[A-Z]"),
            shape("IT", "IT", "\\d{11}"),
            shape("LT", "LT", "\\d{7}1\\d|\\d{10}1\\d"),
            shape("LU", "LU", "\\d{8}"),
            shape("LV", "LV", "\\d{11}"),
            shape("MT", "MT", "\\d{8}"),
            shape("NL", "NL", "\\d{9}B\\d{2}"),
            shape("PL", "PL", "\\d{10}"),
            shape("PT", "PT", "[1-9]\\d{8}"),
            shape("RO", "RO", "\\d{2,10}"),
            shape("SE", "SE", "\\d{10}01"),
            shape("SI", "SI", "[1-9]\\d{7}"),
            shape("SK", "SK", "\\d{10}"));

    /** Empty for countries whose numbers are taken as they come. */
    static Optional<VatShape> of(String country) {
        return Optional.ofNullable(SHAPES.get(country));
    }

    /** The number without its prefix, or empty for what has another shape. A French number can begin with FR of itself. */
    Optional<String> canonical(String plain) {
        return Stream.of(plain, prefixes.matcher(plain).replaceFirst(""))
                .filter(number.asMatchPredicate())
                .findFirst();
    }

    private static Map.Entry<String, VatShape> shape(String country, String prefixes, String number) {
        return Map.entry(country, new VatShape(Pattern.compile("^(" + prefixes + ")"), Pattern.compile(number)));
    }
}
