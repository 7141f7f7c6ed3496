package org.tejido.demo.slice;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the source's names, most of them in capitals, fit to read. */
final class Names {

    private static final Locale SPANISH = Locale.of("es");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.]*");
    private static final Pattern VOWEL = Pattern.compile("[AEIOUY]");

    private static final Set<String> SMALL = Set.of(
            "DE", "DEL", "LA", "LAS", "LOS", "EL", "EN", "E", "I", "Y", "PARA", "PER", "POR", "CONTRA", "SOBRE", "QUE",
            "OF", "THE", "AND", "FOR", "FÜR", "FUR", "DER", "DIE", "DAS", "UND", "DU", "DES", "ET", "ZUR", "D", "L",
            "DI", "DEGLI", "DELLA", "VAN", "TOT", "VOOR", "A", "CU", "IN", "SU");

    private static final Set<String> LETTERS = Set.of(
            "C", "III", "SA", "SAU", "SAP", "SLU", "AIE", "CSIC", "IRTA", "UAB", "UB", "VHIO", "IRB", "ACE", "EF",
            "CLIF", "IDIBAPS", "GMV", "IISPV", "FIMA", "OUTC", "RKD", "IE", "ECM", "WIP", "CEDER", "INIA", "FSP", "VLP",
            "ITAGRA", "MOA", "IMG", "BCN", "HIPRA", "ICAMCYL", "CIUDEN", "CTME", "ICIQ", "INSERM", "CNRS", "CEA",
            "CERTH", "IRCCS", "UCL", "VIB", "AECC", "EIT", "NTT", "IP", "INTRAS", "CIDAUT", "CARTIF", "IKAN", "AG",
            "NV", "BV", "AB", "OY", "AS");

    private Names() {}

    /** Capitals become a title, known abbreviations and names already in mixed case stay. */
    static String readable(String name) {
        var clean = name.strip().replaceAll("\\s+", " ");
        if (!clean.equals(clean.toUpperCase(SPANISH))) {
            return clean;
        }
        return WORD.matcher(clean).replaceAll(word -> Matcher.quoteReplacement(cased(word.group(), word.start() == 0)));
    }

    /** The name of a place without what stands beside it in brackets. */
    static String place(String city) {
        return readable(city.replaceAll("\\s*\\(.*\\)", "").replaceAll("\\s+-\\s+.*", ""));
    }

    /** Capitals without accents: what names are compared by. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
    }

    private static String cased(String word, boolean first) {
        var letters = plain(word).replace(".", "");
        if (SMALL.contains(letters) && !first) {
            return word.toLowerCase(SPANISH);
        }
        var abbreviation = LETTERS.contains(letters)
                || word.indexOf('.') > 0
                || letters.chars().anyMatch(Character::isDigit)
                || !VOWEL.matcher(letters).find();
        return abbreviation ? word : word.substring(0, 1) + word.substring(1).toLowerCase(SPANISH);
    }
}
