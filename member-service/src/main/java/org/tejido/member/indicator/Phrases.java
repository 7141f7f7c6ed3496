package org.tejido.member.indicator;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.tejido.member.history.Language;

/** Says how a figure was counted, and how far it is. */
final class Phrases {

    private final ResourceBundle bundle;
    private final Language language;

    Phrases(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "org.tejido.member.indicator.phrases",
                language.locale(),
                Phrases.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
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
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    private String number(@Nullable BigDecimal number) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return number == null ? "" : format.format(number);
    }

    private String say(String key, String... values) {
        return new MessageFormat(bundle.getString(key), language.locale())
                .format(Arrays.copyOf(values, values.length, Object[].class));
    }
}
