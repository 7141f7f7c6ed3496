package org.tejido.member.organisation;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.member.taxid.TaxId;
import org.tejido.platform.life.Change;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.problem.Constraints;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
class Organisations {

    /** From where on two names are one for a person who looks: measured by trigrams on folded names, 0 to 1. */
    private static final float ALIKE = 0.75f;

    private final DatabaseClient database;
    private final Outbox outbox;
    private final OrganisationMessages messages;

    Organisations(DatabaseClient database, Outbox outbox, OrganisationMessages messages) {
        this.database = database;
        this.outbox = outbox;
        this.messages = messages;
    }

    Mono<Organisation> get(Organisation.Id id) {
        return database.sql("SELECT * FROM organisation WHERE id = :id")
                .bind("id", id.value())
                .map(Organisations::organisation)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("organisation", id)));
    }

    Mono<Organisation> add(Change<Organisation> change) {
        var organisation = change.state();
        return bind(database.sql("""
                        INSERT INTO organisation (id, version, name, kind, country, tax_id, city, website, sme, description, keywords)
                        VALUES (:id, 1, :name, :kind, :country, :taxId, :city, :website, :sme, :description, :keywords)
                        """), organisation)
                .then()
                .onErrorMap(Constraints.violated("organisation_pkey"), _ -> new OrganisationExists(organisation.id()))
                .onErrorMap(
                        Constraints.violated("organisation_tax_id_once"), _ -> new OrganisationAlreadyKnown(List.of()))
                .then(tell(change));
    }

    /** @return {@link StaleVersion} as an error where somebody else was faster */
    Mono<Organisation> save(Change<Organisation> change) {
        var organisation = change.state();
        return bind(database.sql("""
                        UPDATE organisation
                           SET version = :version, name = :name, kind = :kind, country = :country, tax_id = :taxId, city = :city,
                               website = :website, sme = :sme, description = :description, keywords = :keywords
                         WHERE id = :id AND version = :version - 1
                        """), organisation)
                .bind("version", organisation.version())
                .fetch()
                .rowsUpdated()
                .onErrorMap(
                        Constraints.violated("organisation_tax_id_once"), _ -> new OrganisationAlreadyKnown(List.of()))
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("organisation", organisation.id())))
                .then(tell(change));
    }

    /** Those that this could be: of the same tax identifier, or in the same country of nearly the same name. */
    Mono<List<Resemblance>> resembling(Profile profile) {
        var query = database.sql("""
                        SELECT id, name, country = :country AND tax_id IS NOT DISTINCT FROM :taxId AND tax_id IS NOT NULL AS same_tax_id
                          FROM organisation
                         WHERE country = :country
                           AND (tax_id = :taxId
                                OR (folded OPERATOR(public.%) fold(:name)
                                    AND public.similarity(folded, fold(:name)) >= :alike
                                    AND (tax_id IS NULL OR :taxId::text IS NULL)))
                         ORDER BY same_tax_id DESC, public.similarity(folded, fold(:name)) DESC
                         LIMIT 5
                        """)
                .bind("country", profile.country())
                .bind("name", profile.name())
                .bind("alike", ALIKE);
        return bindTaxId(query, profile.taxId())
                .map(row -> new Resemblance(
                        Rows.get(row, "id", UUID.class),
                        Rows.get(row, "name", String.class),
                        Rows.get(row, "same_tax_id", Boolean.class) ? "tax-id" : "name"))
                .all()
                .collectList();
    }

    private Mono<Organisation> tell(Change<Organisation> change) {
        var fact = (OrganisationFact) change.fact();
        return Mono.defer(() -> outbox.tell(messages.of(fact, change.state().version()))).thenReturn(change.state());
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, Organisation organisation) {
        var profile = organisation.profile();
        var bound = statement.bind("id", organisation.id().value())
                .bind("name", profile.name())
                .bind("kind", profile.kind().word())
                .bind("country", profile.country())
                .bind("keywords", profile.keywords().toArray(String[]::new));
        bound = bindTaxId(bound, profile.taxId());
        bound = bindOptional(bound, "city", profile.city(), String.class);
        bound = bindOptional(bound, "website", profile.website(), String.class);
        bound = bindOptional(bound, "sme", profile.sme(), Boolean.class);
        return bindOptional(bound, "description", profile.description(), String.class);
    }

    private static GenericExecuteSpec bindTaxId(GenericExecuteSpec statement, @Nullable TaxId taxId) {
        return bindOptional(statement, "taxId", taxId == null ? null : taxId.number(), String.class);
    }

    private static <T> GenericExecuteSpec bindOptional(
            GenericExecuteSpec statement, String name, @Nullable T value, Class<T> type) {
        return value == null ? statement.bindNull(name, type) : statement.bind(name, value);
    }

    private static Organisation organisation(Readable row) {
        var country = Rows.get(row, "country", String.class);
        var taxId = row.get("tax_id", String.class);
        return new Organisation(
                new Organisation.Id(Rows.get(row, "id", UUID.class)),
                new Profile(
                        Rows.get(row, "name", String.class),
                        Kind.of(Rows.get(row, "kind", String.class)),
                        country,
                        taxId == null ? null : new TaxId(country, taxId),
                        row.get("city", String.class),
                        row.get("website", String.class),
                        row.get("sme", Boolean.class),
                        row.get("description", String.class),
                        List.of(Rows.get(row, "keywords", String[].class))),
                Rows.get(row, "version", Long.class));
    }
}
