package org.tejido.member.history;

import static org.tejido.member.sql.Columns.column;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.outbox.Message;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes the lines. What happens in this service is written in the transaction in which it happens. */
@Repository
public class History {

    private final DatabaseClient database;
    private final JsonMapper json;
    private final ClusterCalendar calendar;

    History(DatabaseClient database, JsonMapper json, ClusterCalendar calendar) {
        this.database = database;
        this.json = json;
        this.calendar = calendar;
    }

    /** What is told to others, too. */
    public Mono<Void> write(UUID organisation, Message told, Map<String, String> parameters, String source) {
        return write(organisation, told.type(), told.subject(), told.sequence(), parameters, source);
    }

    /** What is nobody else's business. */
    public Mono<Void> write(
            UUID organisation,
            String kind,
            UUID subject,
            long sequence,
            Map<String, String> parameters,
            String source) {
        return write(new Entry(organisation, calendar.now(), kind, null, subject, sequence, parameters, source));
    }

    /** What the two sides of it read in their own words. */
    public Mono<Void> write(
            UUID organisation,
            String kind,
            String side,
            UUID subject,
            long sequence,
            Map<String, String> parameters,
            String source) {
        return write(new Entry(organisation, calendar.now(), kind, side, subject, sequence, parameters, source));
    }

    /** The same kind of line for many organisations, each about itself, in one statement. */
    public Mono<Void> writeAll(List<Message> told, String sources) {
        return database.sql("""
                        INSERT INTO history (organisation_id, occurred_at, kind, subject, sequence, parameters, source)
                        SELECT line.subject, :occurredAt, line.kind, line.subject, line.sequence, '{}', :sources || line.subject
                          FROM unnest(:kinds, :subjects, :sequences) line (kind, subject, sequence)
                        ON CONFLICT (organisation_id, kind, subject, sequence) DO NOTHING
                        """)
                .bind("occurredAt", calendar.now())
                .bind("sources", sources)
                .bind("kinds", told.stream().map(Message::type).toArray(String[]::new))
                .bind("subjects", told.stream().map(Message::subject).toArray(UUID[]::new))
                .bind("sequences", told.stream().map(Message::sequence).toArray(Long[]::new))
                .then();
    }

    /** A line each for many organisations, without parameters but the subject's id, in one statement. */
    public Mono<Void> writeAll(String kind, List<About> lines, String parameter, String sources) {
        return database.sql("""
                        INSERT INTO history (organisation_id, occurred_at, kind, subject, sequence, parameters, source)
                        SELECT line.organisation, :occurredAt, :kind, line.subject, line.sequence,
                               jsonb_build_object(CAST(:parameter AS text), line.subject), :sources || line.subject
                          FROM unnest(:organisations, :subjects, :sequences) line (organisation, subject, sequence)
                        ON CONFLICT (organisation_id, kind, subject, sequence) DO NOTHING
                        """)
                .bind("occurredAt", calendar.now())
                .bind("kind", kind)
                .bind("parameter", parameter)
                .bind("sources", sources)
                .bind("organisations", lines.stream().map(About::organisation).toArray(UUID[]::new))
                .bind("subjects", lines.stream().map(About::subject).toArray(UUID[]::new))
                .bind("sequences", lines.stream().map(About::sequence).toArray(Long[]::new))
                .then();
    }

    /** Whose history a step of whose life belongs to. */
    public record About(UUID organisation, UUID subject, long sequence) {}

    private Mono<Void> write(Entry entry) {
        return writeAll(List.of(entry));
    }

    Mono<Void> writeAll(List<Entry> entries) {
        return entries.isEmpty()
                ? Mono.empty()
                : database.sql("""
                        INSERT INTO history (organisation_id, occurred_at, kind, side, subject, sequence, parameters, source)
                        SELECT organisation, occurred_at, kind, side, subject, sequence, CAST(parameters AS jsonb), source
                          FROM unnest(:organisations, :instants, :kinds, :sides, :subjects, :sequences, :parameters,
                                      :sources)
                               line (organisation, occurred_at, kind, side, subject, sequence, parameters, source)
                        ON CONFLICT (organisation_id, kind, subject, sequence) DO NOTHING
                        """)
                        .bind("organisations", column(entries, Entry::organisation, UUID[]::new))
                        .bind("instants", column(entries, Entry::occurredAt, Instant[]::new))
                        .bind("kinds", column(entries, Entry::kind, String[]::new))
                        .bind("sides", column(entries, Entry::side, String[]::new))
                        .bind("subjects", column(entries, Entry::subject, UUID[]::new))
                        .bind("sequences", column(entries, Entry::sequence, Long[]::new))
                        .bind(
                                "parameters",
                                column(entries, entry -> json.writeValueAsString(entry.parameters()), String[]::new))
                        .bind("sources", column(entries, Entry::source, String[]::new))
                        .then();
    }

    Mono<Void> hearTitles(Map<UUID, String> titles) {
        return titles.isEmpty()
                ? Mono.empty()
                : database.sql("""
                        INSERT INTO heard_title (subject, title) SELECT * FROM unnest(:subjects, :titles)
                        ON CONFLICT (subject) DO UPDATE SET title = excluded.title
                        """)
                        .bind("subjects", titles.keySet().toArray(UUID[]::new))
                        .bind("titles", titles.values().toArray(String[]::new))
                        .then();
    }
}
