package org.tejido.member.taxid;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifiers from outside Spain: within the European Union the form of a VAT number (Council Directive 2006/112/EC,
 * article 215, as each state fills it in), elsewhere nothing but letters and digits.
 */
final class VatNumber {

    private static final Pattern ELSEWHERE = Pattern.compile("[A-Z0-9]{4,20}");

    private static final Map<String, Pattern> UNION = Map.ofEntries(
            form("AT", "U\\d{8}"),
            form("BE", "[01]\\d{9}"),
            form("BG", "\\d{9,10}"),
            form("CY", "\\d{8}[A-Z]"),
            form("CZ", "\\d{8,10}"),
            form("DE", "[1-9]\\d{8}"),
            form("DK", "[1-9]\\d{7}"),
            form("EE", "\\d{9}"),
            form("FI", "\\d{8}"),
            form("FR", "[0-9A-HJ-NP-Z]{2}\\d{9}"),
            form("GR", "\\d{9}"),
            form("HR", "\\d{11}"),
            form("HU", "\\d{8}"),
            form("IE", "\\d{7}[A-W][A-I]?|\\d[A-Z+*]\\d{5}[A-W]"),
            form("IT", "\\d{11}"),
            form("LT", "\\d{9}|\\d{12}"),
            form("LU", "\\d{8}"),
            form("LV", "\\d{11}"),
            form("MT", "\\d{8}"),
            form("NL", "\\d{9}B\\d{2}"),
            form("PL", "\\d{10}"),
            form("PT", "[1-9]\\d{8}"),
            form("RO", "\\d{2,10}"),
            form("SE", "\\d{10}01"),
            form("SI", "[1-9]\\d{7}"),
            form("SK", "\\d{10}"));

    private VatNumber() {}

    static String checked(String country, String written) {
        var prefix = country.equals("GR") ? "EL" : country;
        var number = written.startsWith(prefix) ? written.substring(prefix.length()) : written;
        var form = Optional.ofNullable(UNION.get(country)).orElse(ELSEWHERE);
        if (!form.matcher(number).matches()) {
            throw new TaxIdMalformed(country);
        }
        return number;
    }

    private static Map.Entry<String, Pattern> form(String country, String form) {
        return Map.entry(country, Pattern.compile(form));
    }
}
