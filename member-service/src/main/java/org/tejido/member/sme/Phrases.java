package org.tejido.member.sme;

import java.math.BigDecimal;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tejido.member.history.Language;

/** Puts the steps of an explanation into words. */
final class Phrases {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> WORDS = Set.of("class", "alone");
    private static final Set<String> EUROS = Set.of("turnover", "balanceTotal", "turnoverUpTo", "balanceTotalUpTo");
    private static final Set<String> NUMBERS = Set.of("headcount", "percentage");
    private static final Set<String> WITH_FIGURES = Set.of("own", "linked", "of-partner", "partner", "total");

    private final ResourceBundle bundle;
    private final Language language;

    Phrases(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "org.tejido.member.sme.phrases",
                language.locale(),
                Phrases.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String sentence(String code, Map<String, String> because) {
        var key = WITH_FIGURES.contains(code) && !because.containsKey("headcount") ? code + ".withheld" : code;
        return PLACE.matcher(bundle.getString(key))
                .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), because.get(place.group(1)))));
    }

    private String value(String name, @Nullable String value) {
        if (value == null) {
            return bundle.getString("unknown." + name);
        }
        if (WORDS.contains(name)) {
            return bundle.getString("class." + value);
        }
        if (EUROS.contains(name)) {
            return String.format(language.locale(), "%,.2f €", new BigDecimal(value));
        }
        return NUMBERS.contains(name) ? String.format(language.locale(), "%s", localised(value)) : value;
    }

    private String localised(String number) {
        var plain = new BigDecimal(number).stripTrailingZeros();
        return String.format(language.locale(), "%,." + Math.max(0, plain.scale()) + "f", plain);
    }
}
