package org.tejido.member.taxid;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Spain's <i>número de identificación fiscal</i>: nine characters, the last of which controls the others. Composition and letters: Orden EHA/451/2008 for organisations, Real Decreto
 * 1065/2007, articles 19 and 20, for persons. No province is read out of it: since July 2008 the digits are random.
 */
final class Nif {

    private static final Pattern DNI = Pattern.compile("\\d{8}[A-Z]");
    private static final Pattern NIE = Pattern.compile("[XYZ]\\d{7}[A-Z]");
    private static final Pattern PERSON_WITHOUT_EITHER = Pattern.compile("[KLM]\\d{7}[A-Z]");
    private static final Pattern ORGANISATION = Pattern.compile("[ABCDEFGHJNPQRSUVW]\\d{7}[0-9A-J]");

    private static final String LETTERS_OF_PERSONS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String LETTERS_OF_ORGANISATIONS = "JABCDEFGHI";

    private Nif() {}

    /** The nine characters, or empty for what is no NIF. {@code plain} is upper-case and without separators. */
    static Optional<String> canonical(String plain) {
        var nif = plain.length() == 11 && plain.startsWith("ES") ? plain.substring(2) : plain;
        return Optional.of(nif).filter(Nif::holds);
    }

    private static boolean holds(String nif) {
        if (DNI.matcher(nif).matches()) {
            return holdsForPerson(nif.substring(0, 8), nif.charAt(8));
        }
        if (NIE.matcher(nif).matches()) {
            return holdsForPerson((nif.charAt(0) - 'X') + nif.substring(1, 8), nif.charAt(8));
        }
        if (PERSON_WITHOUT_EITHER.matcher(nif).matches()) {
            return holdsForPerson(nif.substring(1, 8), nif.charAt(8));
        }
        return ORGANISATION.matcher(nif).matches() && holdsForOrganisation(nif.substring(1, 8), nif.charAt(8));
    }

    private static boolean holdsForPerson(String digits, char control) {
        return control == LETTERS_OF_PERSONS.charAt(Integer.parseInt(digits) % LETTERS_OF_PERSONS.length());
    }

    /** Sources disagree on which first letters take a digit and which a letter: both are in use, so both hold. */
    private static boolean holdsForOrganisation(String digits, char control) {
        var check = (10 - Digits.luhn(digits + "0") % 10) % 10;
        return control == (char) ('0' + check) || control == LETTERS_OF_ORGANISATIONS.charAt(check);
    }
}
