package org.tejido.member.privacy.request;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Repository
public class Requests {

    private static final UUID FIRST = new UUID(0, 0);

    private final DatabaseClient database;
    private final ClusterCalendar calendar;

    Requests(DatabaseClient database, ClusterCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** Open ones that are due by that day, the most urgent first. */
    public Mono<List<RequestView>> due(LocalDate until, int most) {
        return database.sql("""
                        SELECT * FROM subject_request WHERE answered_on IS NULL AND due_on <= :until
                         ORDER BY due_on, id LIMIT :most
                        """)
                .bind("until", until)
                .bind("most", most)
                .map(this::view)
                .all()
                .collectList();
    }

    /** By the day on which they are due. */
    Mono<Page<RequestView>> list(boolean openOnly, PageRequest page) {
        var after = page.after();
        return database.sql("""
                        SELECT * FROM subject_request
                         WHERE (NOT :openOnly OR answered_on IS NULL) AND (due_on, id) > (:afterDay, :afterId)
                         ORDER BY due_on, id LIMIT :rows
                        """)
                .bind("openOnly", openOnly)
                .bind("afterDay", after == null ? LocalDate.EPOCH : Columns.day(after, 0))
                .bind("afterId", after == null ? FIRST : after.id(1))
                .bind("rows", page.limit() + 1)
                .map(this::view)
                .all()
                .collectList()
                .map(rows ->
                        Page.of(rows, page.limit(), it -> Cursor.of(it.dueOn().toEpochDay(), it.requestId())));
    }

    /** Fails with {@link NotFound}. */
    Mono<RequestView> view(UUID request) {
        return get(request).map(found -> RequestView.of(found, calendar.today()));
    }

    /** As the caller has read it; {@link NotFound} or {@link StaleVersion} as errors. */
    Mono<SubjectRequest> get(UUID request, ExpectedVersion expected) {
        return get(request).map(found -> {
            expected.require(found.version(), "request", request);
            return found;
        });
    }

    private Mono<SubjectRequest> get(UUID request) {
        return database.sql("SELECT * FROM subject_request WHERE id = :id")
                .bind("id", request)
                .map(Requests::read)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("request", request)));
    }

    /** Fails with {@link RequestExists}, or with {@link RequestPersonUnknown}. */
    Mono<SubjectRequest> add(SubjectRequest request, Caller by) {
        return bind(
                        request,
                        database.sql("""
                        INSERT INTO subject_request (id, kind, person_id, received_on, due_on, channel, words, identified_by,
                                                     extension, outcome, answer, answered_on, version, recorded_by)
                        VALUES (:id, :kind, :person, :receivedOn, :dueOn, :channel, :words, :identifiedBy, :extension,
                                :outcome, :answer, :answeredOn, :version, :by)
                        """)
                                .bind("kind", request.right().word())
                                .bind("receivedOn", request.receivedOn())
                                .bind("channel", request.channel())
                                .bind("words", request.words())
                                .bind("by", by.name()))
                .then()
                .onErrorMap(violated("subject_request_pkey"), _ -> new RequestExists())
                .onErrorMap(violated("subject_request_person_known"), _ -> new RequestPersonUnknown())
                .thenReturn(request);
    }

    Mono<SubjectRequest> save(SubjectRequest request) {
        return bind(request, database.sql("""
                        UPDATE subject_request
                           SET person_id = :person, due_on = :dueOn, identified_by = :identifiedBy, extension = :extension,
                               outcome = :outcome, answer = :answer, answered_on = :answeredOn, version = :version
                         WHERE id = :id AND version = :version - 1
                        """))
                .fetch()
                .rowsUpdated()
                .onErrorMap(violated("subject_request_person_known"), _ -> new RequestPersonUnknown())
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("request", request.id())))
                .thenReturn(request);
    }

    private static GenericExecuteSpec bind(SubjectRequest request, GenericExecuteSpec statement) {
        var answer = request.answer();
        return statement
                .bind("id", request.id())
                .bind("person", nullable(request.person(), UUID.class))
                .bind("dueOn", request.dueOn())
                .bind("identifiedBy", nullable(request.identifiedBy()))
                .bind("extension", nullable(request.extension()))
                .bind("outcome", nullable(answer == null ? null : answer.outcome()))
                .bind("answer", nullable(answer == null ? null : answer.words()))
                .bind("answeredOn", nullable(answer == null ? null : answer.on(), LocalDate.class))
                .bind("version", request.version());
    }

    private RequestView view(Readable row) {
        return RequestView.of(read(row), calendar.today());
    }

    private static SubjectRequest read(Readable row) {
        var answeredOn = row.get("answered_on", LocalDate.class);
        return new SubjectRequest(
                id(row, "id"),
                SubjectRequest.Right.of(text(row, "kind")),
                row.get("person_id", UUID.class),
                day(row, "received_on"),
                text(row, "channel"),
                text(row, "words"),
                row.get("identified_by", String.class),
                row.get("extension", String.class),
                answeredOn == null
                        ? null
                        : new SubjectRequest.Answer(text(row, "outcome"), text(row, "answer"), answeredOn),
                number(row, "version"));
    }
}
