package org.tejido.demo.story;

import java.util.concurrent.ThreadLocalRandom;

/** Tax identifiers of Spanish limited companies: B, seven digits and a check digit (Orden EHA/451/2008; RD 1065/2007, art. 22). */
final class Nif {

    private static final int NUMBERS = 10_000_000;

    private Nif() {}

    /** One that nobody of this story has had. */
    static String invented() {
        return ofCompany('B', ThreadLocalRandom.current().nextInt(NUMBERS));
    }

    static String ofCompany(char form, int number) {
        var digits = "%07d".formatted(number);
        return form + digits + checkDigit(digits);
    }

    /** The same with a check digit that is wrong. */
    static String mistyped(String nif) {
        var last = nif.charAt(nif.length() - 1) - '0';
        return nif.substring(0, nif.length() - 1) + (last + 1) % 10;
    }

    private static int checkDigit(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(i) - '0';
            var weighed = i % 2 == 0 ? 2 * digit : digit;
            sum += weighed / 10 + weighed % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
