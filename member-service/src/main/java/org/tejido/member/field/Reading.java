package org.tejido.member.field;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values as they come, by the type of their field. */
record Reading(Field field) {

    private static final int LONGEST = 2000;
    private static final int MOST_DIGITS = 20;
    private static final int MOST_DECIMALS = 6;
    private static final Pattern ONE_LINE = Pattern.compile("\\P{Cntrl}*");

    /** @throws ValueUnfit with the rule that says no */
    List<Value> read(JsonNode json) {
        return switch (field.type()) {
            case TEXT -> List.of(Value.of(text(json)));
            case NUMBER -> List.of(Value.of(number(json)));
            case DATE -> List.of(Value.of(day(string(json))));
            case YES_NO -> List.of(Value.of(flag(json)));
            case CHOICE -> List.of(Value.of(choice(json)));
            case CHOICES -> choices(json);
            case LINK -> List.of(Value.of(link(text(json))));
            case ORGANISATION -> List.of(Value.of(id(string(json))));
        };
    }

    /** What is looked for, as it stands in an address. @throws ValueUnfit as above */
    Object typed(String word) {
        return switch (field.type()) {
            case TEXT, CHOICE, CHOICES, LINK -> word;
            case NUMBER -> decimal(word);
            case DATE -> day(word);
            case YES_NO -> {
                if (!word.equals("true") && !word.equals("false")) {
                    throw ValueUnfit.wrongForm(field.key(), "true or false");
                }
                yield Boolean.valueOf(word);
            }
            case ORGANISATION -> id(word);
        };
    }

    private String text(JsonNode json) {
        var text = string(json).strip();
        if (text.isEmpty() || text.length() > LONGEST || !ONE_LINE.matcher(text).matches()) {
            throw ValueUnfit.wrongForm(field.key(), "a line of 1 to 2000 characters");
        }
        return text;
    }

    private BigDecimal number(JsonNode json) {
        if (!json.isNumber()) {
            throw ValueUnfit.wrongForm(field.key(), "a number");
        }
        var number = decimal(json.asString());
        var terms = field.terms();
        if (isBelow(number, terms.least()) || isBelow(terms.most(), number)) {
            throw ValueUnfit.outOfBounds(field.key());
        }
        return number;
    }

    private static boolean isBelow(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) < 0;
    }

    /** @throws ValueUnfit for more digits than anybody counts by, which cost time alone */
    private BigDecimal decimal(String word) {
        try {
            var number = new BigDecimal(word);
            if (number.precision() <= MOST_DIGITS
                    && number.scale() <= MOST_DECIMALS
                    && number.scale() >= -MOST_DIGITS) {
                return number;
            }
        } catch (NumberFormatException _) {
            // None.
        }
        throw ValueUnfit.wrongForm(field.key(), "a number of 20 digits at most, 6 of them decimals");
    }

    private LocalDate day(String word) {
        try {
            var day = LocalDate.parse(word);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // None.
        }
        throw ValueUnfit.wrongForm(field.key(), "a day such as 2026-05-11");
    }

    private boolean flag(JsonNode json) {
        if (!json.isBoolean()) {
            throw ValueUnfit.wrongForm(field.key(), "true or false");
        }
        return json.booleanValue();
    }

    private List<Value> choices(JsonNode json) {
        if (!json.isArray() || json.isEmpty()) {
            throw ValueUnfit.wrongForm(field.key(), "some of the choices");
        }
        return json.valueStream().map(this::choice).distinct().map(Value::of).toList();
    }

    private String choice(JsonNode json) {
        var chosen = string(json);
        return field.terms().choices().stream()
                .filter(choice -> choice.offered() && choice.key().equals(chosen))
                .findFirst()
                .orElseThrow(() -> ValueUnfit.unknownChoice(field.key()))
                .key();
    }

    private String link(String address) {
        try {
            var link = URI.create(address);
            if (link.getHost() != null && ("https".equals(link.getScheme()) || "http".equals(link.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // None.
        }
        throw ValueUnfit.wrongForm(field.key(), "an address such as https://example.org");
    }

    private UUID id(String word) {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException _) {
            throw ValueUnfit.wrongForm(field.key(), "the id of an organisation");
        }
    }

    private String string(JsonNode json) {
        if (!json.isString()) {
            throw ValueUnfit.wrongForm(field.key(), "a string");
        }
        return json.stringValue();
    }
}
