package org.tejido.member.taxid;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One country's VAT number after its prefix, as VIES takes it: its shape and its control. Whether a number is registered only
 * VIES knows.
 *
 * @param prefixes what people write before it, mostly the country
 * @param control asked of numbers that have the shape
 */
record VatShape(Pattern prefixes, Pattern number, Predicate<String> control) {

    private static final Map<String, VatShape> SHAPES = Map.ofEntries(
            shape("AT", "AT", "U\\d{8}", Control::austria),
            shape("BE", "BE", "[01]\\d{9}", Control::belgium),
            shape("BG", "BG", "\\d{9,10}", Control::bulgaria),
            shape("CY", "CY", "(?!12)\\d{8}[A-Z]", Control::cyprus),
            shape("CZ", "CZ", "\\d{8,10}", Control::czechia),
            shape("DE", "DE", "[1-9]\\d{8}", Control::iso11and10),
            shape("DK", "DK", "[1-9]\\d{7}", Control::denmark),
            shape("EE", "EE", "\\d{9}", Control::estonia),
            shape("FI", "FI", "\\d{8}", Control::finland),
            shape("FR", "FR", "[0-9A-HJ-NP-Z]{2}\\d{9}", Control::france),
            shape("GB", "GB|XI", "\\d{9}|\\d{12}|(GD|HA)\\d{3}", Control::britain),
            shape("GR", "EL|GR", "\\d{9}", Control::greece),
            shape("HR", "HR", "\\d{11}", Control::iso11and10),
            shape("HU", "HU", "\\d{8}", Control::hungary),
            shape("IE", "IE", "\\d{7}[A-Z]{1,2}|\\d[A-Z+*]\\d{5}[A-Z]", Control::ireland),
            shape("IT", "IT", "\\d{11}", Control::italy),
            shape("LT", "LT", "\\d{7}1\\d|\\d{10}1\\d", Control::lithuania),
            shape("LU", "LU", "\\d{8}", Control::luxembourg),
            shape("LV", "LV", "\\d{11}", Control::latvia),
            shape("MT", "MT", "\\d{8}", Control::malta),
            shape("NL", "NL", "\\d{9}B\\d{2}", Control::netherlands),
            shape("PL", "PL", "\\d{10}", Control::poland),
            shape("PT", "PT", "[1-9]\\d{8}", Control::portugal),
            shape("RO", "RO", "\\d{2,10}", Control::romania),
            shape("SE", "SE", "\\d{10}01", Control::sweden),
            shape("SI", "SI", "[1-9]\\d{7}", Control::slovenia),
            shape("SK", "SK", "\\d{10}", Control::slovakia));

    /** Empty for countries whose numbers are taken as they come. */
    static Optional<VatShape> of(String country) {
        return Optional.ofNullable(SHAPES.get(country));
    }

    /** The number without its prefix, or empty for what is none. A French number can begin with FR of itself. */
    Optional<String> canonical(String plain) {
        return Stream.of(plain, prefixes.matcher(plain).replaceFirst(""))
                .filter(number.asMatchPredicate().and(control))
                .findFirst();
    }

    private static Map.Entry<String, VatShape> shape(
            String country, String prefixes, String number, Predicate<String> control) {
        var shape = new VatShape(Pattern.compile("^(" + prefixes + ")"), Pattern.compile(number), control);
        return Map.entry(country, shape);
    }
}
