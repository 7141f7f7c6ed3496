package org.tejido.member.organisation;

import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.member.sql.Columns.texts;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.member.classification.Activity;
import org.tejido.member.classification.Region;
import org.tejido.member.history.History;
import org.tejido.member.taxid.TaxId;
import org.tejido.platform.life.Change;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Organisations {

    private static final String AS_ROWS = """
            json_to_recordset(CAST(:rows AS json)) r (
                id uuid, name text, "taxId" text, kind text, country text, city text, website text, sme boolean,
                description text, keywords text[], nuts text, activities text[], classes text[], "otherNames" text[], version bigint)
            """;

    private final DatabaseClient database;
    private final Outbox outbox;
    private final OrganisationMessages messages;
    private final History history;
    private final JsonMapper json;

    Organisations(
            DatabaseClient database, Outbox outbox, OrganisationMessages messages, History history, JsonMapper json) {
        this.database = database;
        this.outbox = outbox;
        this.messages = messages;
        this.history = history;
        this.json = json;
    }

    /** What is known of it; fails with {@link NotFound}. */
    public Mono<Profile> profile(OrganisationId id) {
        return get(id).map(Organisation::profile);
    }

    /** Fails with {@link NotFound}. */
    public Mono<Organisation> get(OrganisationId id) {
        return database.sql("""
                        SELECT id, name, tax_id, kind, country, city, website, sme, description, keywords, nuts, activities,
                               other_names, version
                          FROM organisation WHERE id = :id
                        """)
                .bind("id", id.value())
                .map(Organisations::organisation)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("organisation", id)));
    }

    /** As the caller has read it; fails with {@link NotFound} or {@link StaleVersion}. */
    Mono<Organisation> get(OrganisationId id, ExpectedVersion expected) {
        return get(id).doOnNext(organisation -> expected.require(organisation.version(), "organisation", id));
    }

    Mono<Organisation> add(Change<Organisation> change) {
        var organisation = change.state();
        return bind(organisation, database.sql("""
                        INSERT INTO organisation (id, name, tax_id, kind, country, city, website, sme, description,
                                                  keywords, nuts, activities, classes, other_names, version)
                        VALUES (:id, :name, :taxId, :kind, :country, :city, :website, :sme, :description,
                                :keywords, :nuts, :activities, :classes, :otherNames, :version)
                        """))
                .then()
                .onErrorMap(violated("organisation_pkey"), _ -> new OrganisationExists(organisation.id()))
                .onErrorMap(violated("organisation_tax_id"), _ -> new OrganisationAlreadyKnown())
                .then(tell(change));
    }

    /** Many at once: one statement each for the organisations, their messages and their histories. */
    Mono<Void> addAll(List<Change<Organisation>> changes, UUID importId) {
        if (changes.isEmpty()) {
            return Mono.empty();
        }
        return bind(changes, database.sql("""
                        INSERT INTO organisation (id, name, tax_id, kind, country, city, website, sme, description,
                                                  keywords, nuts, activities, classes, other_names, version, import_id)
                        SELECT id, name, "taxId", kind, country, city, website, sme, description, keywords, nuts,
                               activities, classes, "otherNames", version, :import
                          FROM\s""" + AS_ROWS))
                .bind("import", importId)
                .then()
                .onErrorMap(violated("organisation_tax_id"), _ -> new OrganisationAlreadyKnown())
                .then(tellAll(changes));
    }

    /** Many at once; fails with {@link StaleVersion} where one of them has changed meanwhile. */
    Mono<Void> saveAll(List<Change<Organisation>> changes) {
        if (changes.isEmpty()) {
            return Mono.empty();
        }
        return bind(changes, database.sql("""
                        UPDATE organisation o
                           SET name = r.name, tax_id = r."taxId", kind = r.kind, country = r.country, city = r.city,
                               website = r.website, sme = r.sme, description = r.description, keywords = r.keywords,
                               nuts = r.nuts, activities = r.activities, classes = r.classes, other_names = r."otherNames", version = r.version
                          FROM\s""" + AS_ROWS + " WHERE o.id = r.id AND o.version = r.version - 1"))
                .fetch()
                .rowsUpdated()
                .onErrorMap(violated("organisation_tax_id"), _ -> new OrganisationAlreadyKnown())
                .filter(saved -> saved == changes.size())
                .switchIfEmpty(Mono.error(() -> new StaleVersion("organisation", "of this batch")))
                .then(tellAll(changes));
    }

    Mono<Void> hold(Collection<UUID> ids) {
        return database.sql("SELECT FROM organisation WHERE id = ANY (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids.toArray(UUID[]::new))
                .fetch()
                .all()
                .then();
    }

    /** Many at once. */
    Mono<Void> removeAll(List<Organisation> organisations) {
        return organisations.isEmpty()
                ? Mono.empty()
                : database.sql("DELETE FROM organisation WHERE id = ANY (:ids)")
                        .bind(
                                "ids",
                                organisations.stream()
                                        .map(it -> it.id().value())
                                        .toArray(UUID[]::new))
                        .then()
                        .then(tellAll(organisations.stream()
                                .map(Organisation::withdraw)
                                .toList()));
    }

    /** For the rest of the transaction: a name that is given back is no former one. */
    Mono<Void> undoing() {
        return database.sql("SELECT set_config('tejido.undoing', 'on', true)")
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** Each of them of the organisation at its place. */
    Mono<Void> forgetTaxIds(List<UUID> organisations, List<TaxId> taxIds) {
        return organisations.isEmpty()
                ? Mono.empty()
                : database.sql("""
                        DELETE FROM tax_id t USING unnest(:organisations, :countries, :numbers) g (organisation_id, country, number)
                         WHERE t.organisation_id = g.organisation_id AND t.country = g.country AND t.number = g.number
                        """)
                        .bind("organisations", organisations.toArray(UUID[]::new))
                        .bind("countries", taxIds.stream().map(TaxId::country).toArray(String[]::new))
                        .bind("numbers", taxIds.stream().map(TaxId::number).toArray(String[]::new))
                        .then();
    }

    private Mono<Void> tellAll(List<Change<Organisation>> changes) {
        return Mono.defer(() -> {
            var told = changes.stream()
                    .map(change -> messages.of(
                            (OrganisationFact) change.fact(), change.state().version()))
                    .toList();
            return outbox.tellAll(told).then(Mono.defer(() -> history.writeAll(told, "/api/organisations/")));
        });
    }

    private GenericExecuteSpec bind(List<Change<Organisation>> changes, GenericExecuteSpec statement) {
        var rows = changes.stream().map(change -> Row.of(change.state())).toList();
        return statement.bind("rows", json.writeValueAsString(rows));
    }

    /** As the database takes it in: {@link #AS_ROWS}. */
    private record Row(
            UUID id,
            String name,
            @Nullable String taxId,
            String kind,
            String country,
            @Nullable String city,
            @Nullable String website,
            @Nullable Boolean sme,
            @Nullable String description,
            List<String> keywords,
            @Nullable String nuts,
            List<String> activities,
            List<String> classes,
            List<String> otherNames,
            long version) {

        static Row of(Organisation organisation) {
            var profile = organisation.profile();
            var taxId = profile.taxId();
            var website = profile.website();
            return new Row(
                    organisation.id().value(),
                    profile.name(),
                    taxId == null ? null : taxId.number(),
                    profile.kind().word(),
                    profile.country().code(),
                    profile.city(),
                    website == null ? null : website.address(),
                    profile.sme(),
                    profile.description(),
                    profile.keywords(),
                    nutsOf(profile),
                    profile.activities().stream().map(Activity::word).toList(),
                    profile.classes(),
                    profile.otherNames(),
                    organisation.version());
        }
    }

    Mono<Organisation> save(Change<Organisation> change) {
        var organisation = change.state();
        return bind(organisation, database.sql("""
                        UPDATE organisation
                           SET name = :name, tax_id = :taxId, kind = :kind, country = :country, city = :city,
                               website = :website, sme = :sme, description = :description, keywords = :keywords,
                               nuts = :nuts, activities = :activities, classes = :classes, other_names = :otherNames, version = :version
                         WHERE id = :id AND version = :version - 1
                        """))
                .fetch()
                .rowsUpdated()
                .onErrorMap(violated("organisation_tax_id"), _ -> new OrganisationAlreadyKnown())
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("organisation", organisation.id())))
                .then(tell(change));
    }

    /** What changes nothing tells nothing. */
    public Mono<Organisation> revise(Organisation organisation, Profile revised) {
        return Mono.defer(() ->
                revised.equals(organisation.profile()) ? Mono.just(organisation) : save(organisation.revise(revised)));
    }

    /** The last that is told of it, unless it comes back. */
    public Mono<Void> tellMerged(Organisation loser, OrganisationId survivor) {
        return outbox.tell(messages.of(new OrganisationFact.Merged(loser.id(), survivor), loser.version() + 1))
                .then();
    }

    public Mono<Void> tellUnmerged(Organisation returned) {
        return outbox.tell(messages.of(
                        new OrganisationFact.Unmerged(returned.id(), returned.profile()), returned.version()))
                .then();
    }

    private Mono<Organisation> tell(Change<Organisation> change) {
        return Mono.defer(() -> {
            var organisation = change.state();
            var message = messages.of((OrganisationFact) change.fact(), organisation.version());
            return outbox.tell(message)
                    .then(Mono.defer(() -> history.write(
                            organisation.id().value(), message, Map.of(), "/api/organisations/" + organisation.id())))
                    .thenReturn(organisation);
        });
    }

    private static GenericExecuteSpec bind(Organisation organisation, GenericExecuteSpec statement) {
        var profile = organisation.profile();
        var taxId = profile.taxId();
        var website = profile.website();
        return statement
                .bind("id", organisation.id().value())
                .bind("name", profile.name())
                .bind("taxId", nullable(taxId == null ? null : taxId.number()))
                .bind("kind", profile.kind().word())
                .bind("country", profile.country().code())
                .bind("city", nullable(profile.city()))
                .bind("website", nullable(website == null ? null : website.address()))
                .bind("sme", nullable(profile.sme(), Boolean.class))
                .bind("description", nullable(profile.description()))
                .bind("keywords", profile.keywords().toArray(String[]::new))
                .bind("nuts", nullable(nutsOf(profile)))
                .bind(
                        "activities",
                        profile.activities().stream().map(Activity::word).toArray(String[]::new))
                .bind("classes", profile.classes().toArray(String[]::new))
                .bind("otherNames", profile.otherNames().toArray(String[]::new))
                .bind("version", organisation.version());
    }

    static Organisation organisation(Readable row) {
        var country = text(row, "country");
        var profile = new Profile(
                text(row, "name"),
                taxId(country, row.get("tax_id", String.class)),
                OrganisationKind.of(text(row, "kind")),
                new Country(country),
                row.get("city", String.class),
                website(row.get("website", String.class)),
                row.get("sme", Boolean.class),
                row.get("description", String.class),
                texts(row, "keywords"),
                region(row.get("nuts", String.class)),
                texts(row, "activities").stream().map(Activity::read).toList(),
                texts(row, "other_names"));
        return new Organisation(new OrganisationId(row.get("id", UUID.class)), profile, number(row, "version"));
    }

    private static @Nullable TaxId taxId(String country, @Nullable String number) {
        return number == null ? null : new TaxId(country, number);
    }

    private static @Nullable Region region(@Nullable String code) {
        return code == null ? null : new Region(code);
    }

    private static @Nullable String nutsOf(Profile profile) {
        var region = profile.region();
        return region == null ? null : region.code();
    }

    private static @Nullable Website website(@Nullable String address) {
        return address == null ? null : new Website(address);
    }
}
