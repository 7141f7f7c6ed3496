package org.tejido.member.dues;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.tejido.member.history.Language;

/** Puts the lines of a quote into words. */
final class Phrases {

    private final ResourceBundle bundle;
    private final Language language;

    Phrases(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "org.tejido.member.dues.phrases",
                language.locale(),
                Phrases.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String of(Quote.Line line, int year) {
        var because = line.because();
        return switch (line.code()) {
            case "band" ->
                because.containsKey("smeClass")
                        ? classed(because, year)
                        : because.containsKey("headcount")
                                ? say(
                                        "band.sized",
                                        year,
                                        word("tier", because.get("tier")),
                                        because.get("headcount"),
                                        because.get("headcountFrom"))
                                : say("band", year, word("tier", because.get("tier")));
            case "pro-rata" ->
                say(
                        "pro-rata." + because.get("by"),
                        day(String.valueOf(because.get("since"))),
                        because.get("parts"),
                        because.get("of"));
            default -> say(line.code());
        };
    }

    private String classed(Map<String, String> because, int year) {
        var tier = word("tier", because.get("tier"));
        var smeClass = word("class", because.get("smeClass"));
        var on = day(String.valueOf(because.get("on")));
        return because.containsKey("accountsOf")
                ? say("band.classed.accounts", year, tier, smeClass, on, because.get("accountsOf"))
                : say("band.classed", year, tier, smeClass, on);
    }

    /** Euros, as the language writes them. */
    String euros(BigDecimal amount) {
        return String.format(language.locale(), "%,.2f €", amount);
    }

    private String say(String key, Object... values) {
        for (var place = 0; place < values.length; place++) {
            values[place] = String.valueOf(values[place]);
        }
        return new MessageFormat(bundle.getString(key), language.locale()).format(values);
    }

    private String word(String name, @org.jspecify.annotations.Nullable String value) {
        return bundle.getString(name + "." + value);
    }

    private String day(String iso) {
        return LocalDate.parse(iso)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }
}
