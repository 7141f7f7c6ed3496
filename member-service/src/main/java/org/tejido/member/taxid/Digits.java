package org.tejido.member.taxid;

/** Arithmetic that several countries control their numbers by. */
final class Digits {

    private Digits() {}

    static int at(String number, int place) {
        return number.charAt(place) - '0';
    }

    /** The sum of the first digits, each times its weight. */
    static int weighed(String number, int... weights) {
        var sum = 0;
        for (var place = 0; place < weights.length; place++) {
            sum += weights[place] * at(number, place);
        }
        return sum;
    }

    /** The sum of ISO/IEC 7812-1, annex B, in which the last digit counts once: a multiple of ten where it holds. */
    static int luhn(String number) {
        var sum = 0;
        for (var place = 0; place < number.length(); place++) {
            var once = (number.length() - place) % 2 == 1;
            var digit = once ? at(number, place) : at(number, place) * 2;
            sum += digit / 10 + digit % 10;
        }
        return sum;
    }

    static boolean holdsLuhn(String number) {
        return luhn(number) % 10 == 0;
    }

    /** The remainder of a number of any length. */
    static int remainder(String number, int divisor) {
        var rest = 0;
        for (var place = 0; place < number.length(); place++) {
            rest = (rest * 10 + at(number, place)) % divisor;
        }
        return rest;
    }

    static int last(String number) {
        return at(number, number.length() - 1);
    }
}
