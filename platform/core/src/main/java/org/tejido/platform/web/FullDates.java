package org.tejido.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.springframework.core.convert.converter.ConverterRegistry;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Days and times as RFC 3339 writes them, and as {@code format: date} in a contract means: the year has four digits. Java reads
 * years up to 999,999,999, which no calendar needs and no database keeps.
 */
final class FullDates {

    private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("(?!0000)\\d{4}-.*");

    private FullDates() {}

    /** @throws DateTimeParseException for what is no day, or one of a year before 1 or after 9999 */
    static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new DateTimeParseException("A day is written as 2026-05-31", text, 0);
        }
        return LocalDate.parse(text);
    }

    /** @throws DateTimeParseException for what is no time, or one of a year before 1 or after 9999 */
    static Instant time(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new DateTimeParseException("A time is written as 2026-05-31T09:30:00Z", text, 0);
        }
        return Instant.parse(text);
    }

    /** Of parameters. */
    static void register(ConverterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, FullDates::orNull);
        registry.addConverter(String.class, Instant.class, text -> text.isEmpty() ? null : time(text));
    }

    private static LocalDate orNull(String text) {
        return text.isEmpty() ? null : day(text);
    }

    /** Of bodies. */
    static SimpleModule module() {
        return new SimpleModule("full-dates").addDeserializer(LocalDate.class, new Days());
    }

    private static final class Days extends StdDeserializer<LocalDate> {

        Days() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(context.constructType(LocalDate.class), parser);
            }
            var text = parser.getString();
            try {
                return day(text);
            } catch (DateTimeParseException noDay) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, noDay.getMessage());
            }
        }
    }
}
