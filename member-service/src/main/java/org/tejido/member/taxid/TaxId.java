package org.tejido.member.taxid;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tax number in its one canonical form, without the country's prefix.
 *
 * @param country ISO 3166-1 alpha-2
 * @param number upper-case letters and digits
 */
public record TaxId(String country, String number) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0.,/_-]+");
    private static final Pattern FREE = Pattern.compile("[\\p{Lu}\\p{Lo}\\p{Nd}]{2,32}");

    /**
     * Spain by the rule of its NIF, the others of the Union and the United Kingdom by the shape and the control of their VAT
     * numbers, the rest of the world freely: letters and digits, 2 to 32.
     *
     * @throws TaxIdInvalid for what cannot be a number of that country
     */
    public static TaxId of(String country, String typed) {
        var plain = SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return canonical(country, plain)
                .map(number -> new TaxId(country, number))
                .orElseThrow(() -> new TaxIdInvalid(country));
    }

    private static Optional<String> canonical(String country, String plain) {
        if (country.equals("ES")) {
            return Nif.canonical(plain);
        }
        return VatShape.of(country).map(shape -> shape.canonical(plain)).orElseGet(() -> Optional.of(plain)
                .filter(FREE.asMatchPredicate()));
    }
}
