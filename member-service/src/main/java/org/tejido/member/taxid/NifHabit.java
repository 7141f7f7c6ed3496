package org.tejido.member.taxid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is unusual about a number whose control holds: worth a second look, and no error. The first letter tells the legal form
 * (Orden EHA/451/2008, articles 2 to 5): A and B are capital companies, G associations and foundations, P local corporations,
 * Q public bodies, S organs of the State and the regions.
 */
public final class NifHabit {

    private static final String LETTER = "tax-id-letter-unusual";
    private static final String CONTROL = "tax-id-control-unusual";

    /** By the kind of organisation, the letters that it does not have as a rule; 0 stands for a person's number. */
    private static final Map<String, String> UNUSUAL = Map.of(
            "company", "GHPQRS",
            "university", "0CDEHJPRSU",
            "hospital", "0CDEHJU",
            "research-centre", "0CDEHJU",
            "public-body", "0ABCDEFHJNRUW",
            "cluster", "0EHPRS");

    private static final String ENDS_IN_A_DIGIT = "ABEH";
    private static final String ENDS_IN_A_LETTER = "NPQRSW";
    private static final String PERSONS = "0123456789KLMXYZ";

    private NifHabit() {}

    /** Stable codes; none for numbers of other countries. */
    public static List<String> warnings(String country, @Nullable String number, String kind) {
        if (!country.equals("ES") || number == null) {
            return List.of();
        }
        var letter = number.charAt(0);
        var form = PERSONS.indexOf(letter) >= 0 ? '0' : letter;
        var warnings = new ArrayList<String>();
        if (UNUSUAL.getOrDefault(kind, "").indexOf(form) >= 0) {
            warnings.add(LETTER);
        }
        var endsInADigit = Character.isDigit(number.charAt(number.length() - 1));
        if ((endsInADigit ? ENDS_IN_A_LETTER : ENDS_IN_A_DIGIT).indexOf(letter) >= 0) {
            warnings.add(CONTROL);
        }
        return List.copyOf(warnings);
    }
}
