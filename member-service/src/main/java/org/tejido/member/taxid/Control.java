package org.tejido.member.taxid;

import static org.tejido.member.taxid.Digits.at;
import static org.tejido.member.taxid.Digits.holdsLuhn;
import static org.tejido.member.taxid.Digits.last;
import static org.tejido.member.taxid.Digits.luhn;
import static org.tejido.member.taxid.Digits.remainder;
import static org.tejido.member.taxid.Digits.weighed;

/**
 * What controls the VAT number of each country; asked of numbers that have its shape. The rules are those that VIES's
 * national authorities publish, as python-stdnum 2.2 gathers them. Birth dates in numbers of persons are not looked at.
 */
final class Control {

    private static final String FRENCH = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";

    private Control() {}

    static boolean austria(String number) {
        return (luhn(number.substring(1, 8)) + last(number)) % 10 == 6;
    }

    static boolean belgium(String number) {
        return (remainder(number.substring(0, 8), 97) + Integer.parseInt(number.substring(8))) % 97 == 0;
    }

    /** Nine digits for legal persons; ten for natural ones, foreigners and others, each with a rule of its own. */
    static boolean bulgaria(String number) {
        if (number.length() == 9) {
            var first = weighed(number, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
            var check = first == 10 ? weighed(number, 3, 4, 5, 6, 7, 8, 9, 10) % 11 : first;
            return check % 10 == last(number);
        }
        return weighed(number, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == last(number)
                || weighed(number, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == last(number)
                || (weighed(number, 4, 3, 2, 7, 6, 5, 4, 3, 2) + last(number)) % 11 == 0;
    }

    static boolean cyprus(String number) {
        var odd = new int[] {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
        var sum = 0;
        for (var place = 0; place < 8; place++) {
            sum += place % 2 == 0 ? odd[at(number, place)] : at(number, place);
        }
        return number.charAt(8) == 'A' + sum % 26;
    }

    /** Eight digits for legal persons; nine that begin with 6 for special cases; birth numbers, ten digits since 1954. */
    static boolean czechia(String number) {
        if (number.length() == 8) {
            var check = (88 * 11 - weighed(number, 8, 7, 6, 5, 4, 3, 2)) % 11;
            return !number.startsWith("9") && (check == 0 ? 1 : check) % 10 == last(number);
        }
        if (number.length() == 9) {
            var check = weighed(number.substring(1), 8, 7, 6, 5, 4, 3, 2) % 11;
            return !number.startsWith("6") || Math.floorMod(8 - (10 - check) % 11, 10) == last(number);
        }
        return remainder(number.substring(0, 9), 11) % 10 == last(number);
    }

    static boolean denmark(String number) {
        return weighed(number, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    static boolean estonia(String number) {
        return weighed(number, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
    }

    static boolean finland(String number) {
        return weighed(number, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0;
    }

    /** Two characters of control before the SIREN; Monaco's have none of their own and begin with 000. */
    static boolean france(String number) {
        var siren = number.substring(2);
        if (!siren.startsWith("000") && !holdsLuhn(siren)) {
            return false;
        }
        var first = FRENCH.indexOf(number.charAt(0));
        var second = FRENCH.indexOf(number.charAt(1));
        if (first < 10 && second < 10) {
            return first * 10 + second == remainder(siren + "12", 97);
        }
        var check = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (remainder(siren, 11) + 1 + check / 11) % 11 == check % 11;
    }

    /** Government departments and health authorities have no control; a branch's last three digits none either. */
    static boolean britain(String number) {
        if (!Character.isDigit(number.charAt(0))) {
            return number.startsWith("GD") == number.charAt(2) < '5';
        }
        var rest = weighed(number, 8, 7, 6, 5, 4, 3, 2, 10, 1) % 97;
        return rest == 0 || number.charAt(0) != '0' && (rest == 42 || rest == 55);
    }

    static boolean greece(String number) {
        return weighed(number, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == last(number);
    }

    static boolean hungary(String number) {
        return weighed(number, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0;
    }

    /** Seven digits, the control and, since 2013, a letter that counts; before, a letter or sign in the second place. */
    static boolean ireland(String number) {
        var digits = Character.isDigit(number.charAt(1))
                ? number.substring(0, 7)
                : "0" + number.substring(2, 7) + number.charAt(0);
        var more = number.length() == 9 ? IRISH.indexOf(number.charAt(8)) : 0;
        return more >= 0
                && number.charAt(7) == IRISH.charAt((weighed(digits, 8, 7, 6, 5, 4, 3, 2) + 9 * more) % IRISH.length());
    }

    static boolean italy(String number) {
        var office = Integer.parseInt(number.substring(7, 10));
        return !number.startsWith("0000000")
                && (office >= 1 && office <= 100 || office == 120 || office == 121 || office == 888 || office == 999)
                && holdsLuhn(number);
    }

    static boolean lithuania(String number) {
        var check = counted(number, 0);
        return (check == 10 ? counted(number, 2) : check) % 10 == last(number);
    }

    /** Weights go up to nine and begin anew. */
    private static int counted(String number, int from) {
        var sum = 0;
        for (var place = 0; place < number.length() - 1; place++) {
            sum += (1 + (place + from) % 9) * at(number, place);
        }
        return sum % 11;
    }

    static boolean luxembourg(String number) {
        return remainder(number.substring(0, 6), 89) == Integer.parseInt(number.substring(6));
    }

    /** Those of persons begin with 0 to 3; no source that could be checked tells their control. */
    static boolean latvia(String number) {
        return number.charAt(0) <= '3' || weighed(number, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
    }

    static boolean malta(String number) {
        return number.charAt(0) != '0' && weighed(number, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0;
    }

    /** By the citizen's number or, for those given since 2020, ISO 7064 MOD 97-10 over NL and the whole. */
    static boolean netherlands(String number) {
        var digits = number.substring(0, 9);
        var suffix = number.substring(10);
        return !suffix.equals("00")
                && (!digits.equals("000000000")
                                && Math.floorMod(weighed(digits, 9, 8, 7, 6, 5, 4, 3, 2) - last(digits), 11) == 0
                        || remainder("2321" + digits + "11" + suffix, 97) == 1);
    }

    static boolean poland(String number) {
        return weighed(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == last(number);
    }

    static boolean portugal(String number) {
        return (1100 - weighed(number, 9, 8, 7, 6, 5, 4, 3, 2)) % 11 % 10 == last(number);
    }

    static boolean romania(String number) {
        var whole = "0".repeat(10 - number.length()) + number;
        return number.charAt(0) != '0' && 10 * weighed(whole, 7, 5, 3, 2, 1, 7, 5, 3, 2) % 11 % 10 == last(number);
    }

    static boolean sweden(String number) {
        return holdsLuhn(number.substring(0, 10));
    }

    static boolean slovenia(String number) {
        var check = 11 - weighed(number, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (check == 10 ? 0 : check) == last(number);
    }

    static boolean slovakia(String number) {
        return remainder(number, 11) == 0;
    }

    /** ISO 7064 MOD 11,10: Germany and Croatia. */
    static boolean iso11and10(String number) {
        var product = 10;
        for (var place = 0; place < number.length() - 1; place++) {
            var sum = (product + at(number, place)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + last(number)) % 10 == 1;
    }
}
