package org.tejido.member.history;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts lines into words: {@code wording_<language>.properties} has a sentence for each kind, and for each side of it. */
public final class Wording {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> DAYS = Set.of("since", "on");
    private static final Set<String> WORDS = Set.of("tier", "body", "role");

    private final ResourceBundle bundle;
    private final Language language;

    public Wording(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "org.tejido.member.history.wording",
                language.locale(),
                Wording.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    boolean knows(String kind, @Nullable String side) {
        return bundle.containsKey(key(kind, side));
    }

    /** A kind without a sentence is its own; a parameter that is not known has a word for that. */
    public String sentence(String kind, @Nullable String side, Map<String, String> parameters) {
        if (!knows(kind, side)) {
            return kind;
        }
        return PLACE.matcher(bundle.getString(key(kind, side)))
                .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), parameters.get(place.group(1)))));
    }

    private String value(String name, @Nullable String value) {
        if (value == null) {
            return bundle.getString("unknown." + name);
        }
        if (DAYS.contains(name)) {
            return LocalDate.parse(value)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
        }
        if (WORDS.contains(name)) {
            return bundle.getString(name + "." + value);
        }
        if (name.equals("seats")) {
            return new MessageFormat(bundle.getString("seats"), language.locale())
                    .format(new Object[] {Integer.valueOf(value)});
        }
        return name.equals("title") ? bundle.getString("quoted").replace("{0}", value) : value;
    }

    private static String key(String kind, @Nullable String side) {
        return side == null ? kind : kind + "." + side;
    }
}
