package org.tejido.member.indicator;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.tejido.member.history.Language;

/** Says how figures were counted, and how far they are. Made for each answer: no two threads share its formats. */
final class Phrases {

    private final Map<String, MessageFormat> sentences = new HashMap<>();
    private final ResourceBundle bundle;
    private final Language language;
    private final NumberFormat numbers;
    private final DateTimeFormatter days;

    Phrases(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "org.tejido.member.indicator.phrases",
                language.locale(),
                Phrases.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.numbers = NumberFormat.getInstance(language.locale());
        this.numbers.setMaximumFractionDigits(2);
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
    }

    String explanation(IndicatorView one, LocalDate on, Figure figure, Pace pace) {
        return "%s; %s. %s.".formatted(counted(one, figure), span(one, on), pace(pace));
    }

    private String counted(IndicatorView one, Figure figure) {
        var measure = one.definition().measure();
        return measure == Measure.STATED && figure.value() == null
                ? bundle.getString("stated.nothing")
                : say(measure.word(), number(figure.part()), number(figure.whole()));
    }

    private String span(IndicatorView one, LocalDate on) {
        return say("span." + one.definition().span(), day(on), Integer.toString(on.getYear()));
    }

    private String pace(Pace pace) {
        return say("pace." + pace.state().word(), number(pace.expected()), number(pace.target()));
    }

    private String day(LocalDate day) {
        return day.format(days);
    }

    private String number(@Nullable BigDecimal number) {
        return number == null ? "" : numbers.format(number);
    }

    private String say(String key, String... values) {
        return sentences
                .computeIfAbsent(key, _ -> new MessageFormat(bundle.getString(key), language.locale()))
                .format(Arrays.copyOf(values, values.length, Object[].class));
    }
}
