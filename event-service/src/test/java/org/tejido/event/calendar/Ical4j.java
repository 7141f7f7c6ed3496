package org.tejido.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;

/** The other library: reads a calendar and finds no fault with it. */
public final class Ical4j {

    private Ical4j() {}

    public static Calendar read(byte[] file) {
        try {
            var calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
            var result = calendar.validate(true);
            assertThat(result.getEntries()).isEmpty();
            return calendar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ParserException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
