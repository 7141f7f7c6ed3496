package org.tejido.event.meeting.planning;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.tejido.event.meeting.scheduling.Forecast;

/**
 * What can come of it, in sentences that an organiser can act on.
 *
 * @param wanted meetings that both sides want, of which more than {@code bound} cannot take place
 */
record ForecastView(int wanted, int bound, Sentence summary, List<Sentence> bottlenecks) {

    private static final int MOST_SENTENCES = 20;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("d/M HH:mm");

    record Sentence(String es, String en) {}

    static ForecastView of(Gathering gathering, Forecast forecast) {
        var bottlenecks = new ArrayList<Sentence>();
        forecast.crowded().stream()
                .limit(MOST_SENTENCES)
                .map(crowded -> crowded(gathering.people().get(crowded.person()).name(), crowded))
                .forEach(bottlenecks::add);
        forecast.shortOfTables().stream()
                .limit(MOST_SENTENCES)
                .map(slot -> shortOfTables(gathering.slots().get(slot.slot()), slot))
                .forEach(bottlenecks::add);
        if (!forecast.apart().isEmpty()) {
            bottlenecks.add(apart(forecast.apart().size()));
        }
        return new ForecastView(forecast.wanted(), forecast.bound(), summary(forecast), bottlenecks);
    }

    private static Sentence summary(Forecast forecast) {
        if (forecast.bound() == forecast.wanted()) {
            return new Sentence(
                    "Nada impide de antemano celebrar las %d reuniones que quieren ambas partes."
                            .formatted(forecast.wanted()),
                    "Nothing that can be seen beforehand stands in the way of the %d meetings that both sides want."
                            .formatted(forecast.wanted()));
        }
        return new Sentence(
                "De las %d reuniones que quieren ambas partes pueden celebrarse como mucho %d, con cualquier plan."
                        .formatted(forecast.wanted(), forecast.bound()),
                "Of the %d meetings that both sides want at most %d can take place, whatever the plan."
                        .formatted(forecast.wanted(), forecast.bound()));
    }

    private static Sentence crowded(String name, Forecast.Crowded crowded) {
        var lost = crowded.wanted() - crowded.room();
        return new Sentence(
                "%s tiene %d reuniones acordadas y tiempo para %d: perderá al menos %d."
                        .formatted(name, crowded.wanted(), crowded.room(), lost),
                "%s has %d meetings agreed and time for %d: at least %d will be lost."
                        .formatted(name, crowded.wanted(), crowded.room(), lost));
    }

    private static Sentence shortOfTables(LocalDateTime hour, Forecast.ShortOfTables slot) {
        return new Sentence(
                "El %s caben %d reuniones por las mesas, y hay gente para %d."
                        .formatted(HOUR.format(hour), slot.tables(), slot.pairs()),
                "On %s there are tables for %d meetings, and people for %d."
                        .formatted(HOUR.format(hour), slot.tables(), slot.pairs()));
    }

    private static Sentence apart(int meetings) {
        return new Sentence(
                "%d reuniones son de personas que nunca están a la vez.".formatted(meetings),
                "%d meetings are of people who are never there at the same time.".formatted(meetings));
    }
}
