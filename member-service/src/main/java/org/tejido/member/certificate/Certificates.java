package org.tejido.member.certificate;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.member.history.History;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** Whatever happens with one is a line in the organisation's history. */
@Repository
class Certificates {

    private final DatabaseClient database;
    private final History history;

    Certificates(DatabaseClient database, History history) {
        this.database = database;
        this.history = history;
    }

    /** As the caller has read it; fails with {@link NotFound} or {@link StaleVersion}. */
    Mono<Certificate> get(UUID organisation, UUID id, ExpectedVersion expected) {
        return database.sql("SELECT * FROM certificate WHERE id = :id AND organisation_id = :organisation")
                .bind("id", id)
                .bind("organisation", organisation)
                .map(Certificates::certificate)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("certificate", id)))
                .doOnNext(found -> expected.require(found.version(), "certificate", id));
    }

    /** Fails where the rules of the database say no. */
    Mono<Void> add(Certificate certificate, Caller by) {
        return bind(certificate, database.sql("""
                        INSERT INTO certificate (id, organisation_id, scheme, number, issuer, scope, valid_from, valid_until,
                                                 version, recorded_by)
                        VALUES (:id, :organisation, :scheme, :number, :issuer, :scope, :from, :until, :version, :by)
                        """))
                .bind("organisation", certificate.organisation())
                .bind("by", by.name())
                .then()
                .onErrorMap(violated("certificate_pkey"), _ -> new CertificateExists(certificate.id()))
                .onErrorMap(violated("certificate_once"), _ -> new CertificateKnown())
                .onErrorMap(
                        violated("certificate_organisation_known"),
                        _ -> new NotFound("organisation", certificate.organisation()))
                .then(tell(
                        "member.certificate.recorded",
                        certificate,
                        certificate.print().validFrom()));
    }

    /** Fails with {@link StaleVersion}, and where the rules of the database say no. */
    Mono<Void> save(Certificate certificate, String kind, LocalDate on) {
        return bind(certificate, database.sql("""
                        UPDATE certificate
                           SET scheme = :scheme, number = :number, issuer = :issuer, scope = :scope, valid_from = :from,
                               valid_until = :until, ended_on = :endedOn, version = :version
                         WHERE id = :id AND version = :version - 1
                        """))
                .bind("endedOn", nullable(certificate.endedOn(), LocalDate.class))
                .fetch()
                .rowsUpdated()
                .onErrorMap(violated("certificate_once"), _ -> new CertificateKnown())
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("certificate", certificate.id())))
                .then(tell(kind, certificate, on));
    }

    private Mono<Void> tell(String kind, Certificate certificate, LocalDate on) {
        return Mono.defer(() -> history.write(
                certificate.organisation(),
                kind,
                certificate.id(),
                certificate.version(),
                Map.of(
                        "certificateId", certificate.id().toString(),
                        "scheme", certificate.print().scheme(),
                        "on", on.toString()),
                "/api/organisations/%s/certificates/%s".formatted(certificate.organisation(), certificate.id())));
    }

    private static GenericExecuteSpec bind(Certificate certificate, GenericExecuteSpec statement) {
        var print = certificate.print();
        return statement
                .bind("id", certificate.id())
                .bind("scheme", print.scheme())
                .bind("number", nullable(print.number()))
                .bind("issuer", nullable(print.issuer()))
                .bind("scope", nullable(print.scope()))
                .bind("from", print.validFrom())
                .bind("until", nullable(print.validUntil(), LocalDate.class))
                .bind("version", certificate.version());
    }

    static Certificate certificate(Readable row) {
        return new Certificate(
                id(row, "id"),
                id(row, "organisation_id"),
                new Certificate.Print(
                        text(row, "scheme"),
                        row.get("number", String.class),
                        row.get("issuer", String.class),
                        row.get("scope", String.class),
                        day(row, "valid_from"),
                        row.get("valid_until", LocalDate.class)),
                row.get("ended_on", LocalDate.class),
                number(row, "version"));
    }
}
