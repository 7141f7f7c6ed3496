package org.tejido.event.admission;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forms, remembered: a registration is to cost one statement. That a form is not the newest any more is found by that
 * statement, which compares versions; then it is read again.
 */
@Repository
public class QuestionForms {

    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};
    private static final int MOST = 10_000;

    private final Map<UUID, QuestionForm> remembered = new ConcurrentHashMap<>();
    private final DatabaseClient database;
    private final JsonMapper json;

    QuestionForms(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** As it was when somebody last looked; of an event that there is not, none. */
    public Mono<QuestionForm> of(UUID event) {
        var form = remembered.get(event);
        return form == null ? Mono.defer(() -> newest(event)) : Mono.just(form);
    }

    public Mono<QuestionForm> newest(UUID event) {
        return database.sql("""
                        SELECT coalesce(admission.form_version, 0) AS form_version,
                               coalesce(admission.questions, '[]') AS questions
                          FROM event LEFT JOIN admission ON admission.event_id = event.id
                         WHERE event.id = :event
                        """)
                .bind("event", event)
                .map(row -> new QuestionForm(
                        Rows.get(row, "form_version", Integer.class),
                        json.readValue(Rows.get(row, "questions", Json.class).asString(), QUESTIONS)))
                .one()
                .doOnNext(form -> remember(event, form))
                .defaultIfEmpty(QuestionForm.NONE);
    }

    private void remember(UUID event, QuestionForm form) {
        if (remembered.size() >= MOST) {
            remembered.clear();
        }
        remembered.put(event, form);
    }
}
