package org.tejido.member.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.field.FillInMany;
import org.tejido.member.field.FillInMany.Filling;
import org.tejido.member.organisation.KnownOrganisations;
import org.tejido.member.person.ContactForm;
import org.tejido.member.person.KnownPeople;
import org.tejido.member.person.KnownPeople.Known;
import org.tejido.member.person.KnownPeople.Reference;
import org.tejido.member.person.KnownPeople.Sought;
import org.tejido.member.person.RecordPeople;
import org.tejido.member.privacy.consent.ErasedAddresses;
import org.tejido.member.taxid.TaxId;
import org.tejido.platform.id.Ids;
import reactor.core.publisher.Mono;

/**
 * People belong to an organisation that is here already: named by our id, by that of another system, by its tax number or
 * by its exact name. They are known by our id, by that of another system, or by their address within it.
 */
@Component
class TradeInPeople implements Trade {

    static final ContactForm NOBODY = new ContactForm("", "", null, null);

    private static final RowTrouble ERASED = new RowTrouble(
            "person-erased", "The data of whoever had this address were erased at their request.", "/email", null);

    static final RowTrouble RESTRICTED = new RowTrouble(
            "person-restricted",
            "The use of this person's data is restricted, or the person objected to it.",
            null,
            null);

    private final KnownOrganisations organisations;
    private final KnownPeople people;
    private final RecordPeople recordPeople;
    private final OwnFields ownFields;
    private final FillInMany fillInMany;
    private final Rules rules;
    private final ErasedAddresses erasedAddresses;

    TradeInPeople(
            KnownOrganisations organisations,
            KnownPeople people,
            RecordPeople recordPeople,
            OwnFields ownFields,
            FillInMany fillInMany,
            Rules rules,
            ErasedAddresses erasedAddresses) {
        this.organisations = organisations;
        this.people = people;
        this.recordPeople = recordPeople;
        this.ownFields = ownFields;
        this.fillInMany = fillInMany;
        this.rules = rules;
        this.erasedAddresses = erasedAddresses;
    }

    @Override
    public Subject subject() {
        return Subject.PEOPLE;
    }

    @Override
    public Mono<List<Result>> judge(ImportJob job, List<StagedRow> rows) {
        return verdicts(job, rows)
                .flatMap(this::withoutErased)
                .map(verdicts -> verdicts.stream().map(Verdict::result).toList());
    }

    @Override
    public Mono<List<Result>> take(ImportJob job, List<StagedRow> rows) {
        return verdicts(job, rows).flatMap(this::withoutErased).flatMap(verdicts -> {
            var results = verdicts.stream().map(Verdict::result).toList();
            return !job.skipTroubles() && results.stream().anyMatch(Result::isTroubled)
                    ? Mono.just(results)
                    : write(job, verdicts).thenReturn(results);
        });
    }

    /**
     * @param entry of somebody who is new or changes; null where nothing is to be written
     * @param filling of the office's own fields that change
     */
    private record Verdict(
            Result result,
            RecordPeople.@Nullable Entry entry,
            @Nullable String externalId,
            @Nullable Filling filling) {

        Verdict unlessAmong(Set<String> erased) {
            return entry != null && erased.contains(entry.contact().email().toLowerCase(Locale.ROOT))
                    ? new Verdict(ERASED.of(result.row()), null, null, null)
                    : this;
        }
    }

    /** A row with the organisations that it may mean. */
    private record Read(StagedRow row, Draft draft, List<KnownOrganisations.Known> employers) {

        @Nullable
        UUID employer() {
            return employers.size() == 1 ? employers.getFirst().id() : null;
        }
    }

    private Mono<List<Verdict>> verdicts(ImportJob job, List<StagedRow> rows) {
        return Mono.defer(() -> {
            var mapping = job.mapping();
            var drafts = rows.stream().map(row -> mapping.draft(row.cells())).toList();
            var source = job.settings().source();
            var employers = new ArrayList<KnownOrganisations.Sought>();
            for (var place = 0; place < drafts.size(); place++) {
                employers.add(employer(place, drafts.get(place), job.settings().country()));
            }
            return organisations
                    .find(source, employers)
                    .map(found -> read(rows, drafts, found))
                    .flatMap(read -> people.find(source, sought(read))
                            .flatMap(known ->
                                    ownFields.of(job, drafts, ids(known)).map(own -> verdicts(job, read, known, own))));
        });
    }

    private static Set<UUID> ids(Map<Integer, List<Known>> found) {
        return found.values().stream().flatMap(List::stream).map(Known::id).collect(Collectors.toSet());
    }

    private static List<Read> read(
            List<StagedRow> rows, List<Draft> drafts, Map<Integer, List<KnownOrganisations.Known>> found) {
        var read = new ArrayList<Read>(rows.size());
        for (var place = 0; place < rows.size(); place++) {
            read.add(new Read(rows.get(place), drafts.get(place), found.getOrDefault(place, List.of())));
        }
        return read;
    }

    /** By the surest that the row names: a name only where there is nothing else. */
    private static KnownOrganisations.Sought employer(int place, Draft draft, String home) {
        try {
            var id = draft.id(Field.ORGANISATION_ID);
            var externalId = draft.get(Field.ORGANISATION_EXTERNAL_ID);
            var typed = draft.get(Field.ORGANISATION_TAX_ID);
            var taxId = typed == null ? null : Rules.unlessRefused(() -> TaxId.of(home, typed));
            var nothingElse = id == null && externalId == null && taxId == null;
            return new KnownOrganisations.Sought(
                    place, id, externalId, taxId, nothingElse ? draft.get(Field.ORGANISATION_NAME) : null);
        } catch (RowTrouble unreadable) {
            return new KnownOrganisations.Sought(place, null, null, null, null);
        }
    }

    private static List<Sought> sought(List<Read> read) {
        var sought = new ArrayList<Sought>(read.size());
        for (var place = 0; place < read.size(); place++) {
            var draft = read.get(place).draft();
            sought.add(new Sought(
                    place,
                    idOrNull(draft),
                    draft.get(Field.EXTERNAL_ID),
                    read.get(place).employer(),
                    draft.get(Field.EMAIL)));
        }
        return sought;
    }

    private static @Nullable UUID idOrNull(Draft draft) {
        try {
            return draft.id(Field.PERSON_ID);
        } catch (RowTrouble unreadable) {
            return null;
        }
    }

    private List<Verdict> verdicts(ImportJob job, List<Read> read, Map<Integer, List<Known>> known, Own own) {
        var verdicts = new ArrayList<Verdict>(read.size());
        for (var place = 0; place < read.size(); place++) {
            verdicts.add(verdict(job, read.get(place), known.getOrDefault(place, List.of()), own));
        }
        return verdicts;
    }

    private Verdict verdict(ImportJob job, Read read, List<Known> meant, Own own) {
        var row = read.row().number();
        if (!read.draft().isAbout(Subject.PEOPLE)) {
            return new Verdict(Result.leftOut(row), null, null, null);
        }
        try {
            var id = read.draft().id(Field.PERSON_ID);
            if (meant.size() > 1) {
                throw new RowTrouble(
                        "row-contradicts-itself",
                        "Its ids and its address are those of different people.",
                        null,
                        meant.getFirst().id());
            }
            if (id != null && meant.isEmpty()) {
                throw new RowTrouble("person-not-known", "There is nobody with this id.", "/personId", null);
            }
            return meant.isEmpty()
                    ? created(read, requireEmployer(job, read), own)
                    : known(job, read, meant.getFirst(), own);
        } catch (RowTrouble trouble) {
            return new Verdict(trouble.of(row), null, null, null);
        }
    }

    /** Whose data were erased is not brought back by a file: who returns is written down by hand. */
    private Mono<List<Verdict>> withoutErased(List<Verdict> verdicts) {
        var addresses = verdicts.stream()
                .map(Verdict::entry)
                .filter(Objects::nonNull)
                .map(entry -> entry.contact().email())
                .toList();
        return erasedAddresses.among(addresses).map(erased -> verdicts.stream()
                .map(verdict -> verdict.unlessAmong(erased))
                .toList());
    }

    private static UUID requireEmployer(ImportJob job, Read read) {
        var draft = read.draft();
        draft.id(Field.ORGANISATION_ID);
        var typed = draft.get(Field.ORGANISATION_TAX_ID);
        if (typed != null) {
            Rules.unlessRefused(() -> TaxId.of(job.settings().country(), typed));
        }
        if (read.employers().size() > 1) {
            throw new RowTrouble(
                    "organisation-unclear", "More than one organisation is meant by this.", "/organisationName", null);
        }
        if (read.employers().isEmpty()) {
            throw names(draft)
                    ? new RowTrouble(
                            "organisation-not-known",
                            "There is no such organisation here. Organisations are imported before their people.",
                            "/organisationName",
                            null)
                    : new RowTrouble(
                            "organisation-missing",
                            "This row does not say whose contact it is.",
                            "/organisationName",
                            null);
        }
        return read.employers().getFirst().id();
    }

    private static boolean names(Draft draft) {
        return draft.get(Field.ORGANISATION_ID) != null
                || draft.get(Field.ORGANISATION_EXTERNAL_ID) != null
                || draft.get(Field.ORGANISATION_TAX_ID) != null
                || draft.get(Field.ORGANISATION_NAME) != null;
    }

    private Verdict created(Read read, UUID employer, Own own) {
        var contact = rules.require(read.draft().contact(NOBODY));
        var entry = new RecordPeople.Entry(Ids.next(), employer, contact, 0);
        var keys = new ArrayList<>(
                List.of("address %s %s".formatted(employer, contact.email().toLowerCase(Locale.ROOT))));
        return verdict(
                read, Outcome.CREATED, entry.id(), entry, keys, null, own.filling(entry.id(), employer, read.draft()));
    }

    private Verdict known(ImportJob job, Read read, Known it, Own own) {
        var keys = new ArrayList<>(List.of("is " + it.id()));
        if (job.settings().mode() == Settings.Mode.CREATE) {
            return verdict(read, Outcome.KNOWN, it.id(), null, keys, null, null);
        }
        var contact = rules.require(read.draft().contact(it.contact()));
        var filling = own.filling(it.id(), it.organisation(), read.draft());
        if (contact.equals(it.contact()) && filling == null) {
            return verdict(read, Outcome.UNCHANGED, it.id(), null, keys, null, null);
        }
        if (it.restricted()) {
            throw RESTRICTED;
        }
        keys.add("address %s %s".formatted(it.organisation(), contact.email().toLowerCase(Locale.ROOT)));
        var entry = contact.equals(it.contact())
                ? null
                : new RecordPeople.Entry(it.id(), it.organisation(), contact, it.version());
        return verdict(read, Outcome.UPDATED, it.id(), entry, keys, own.before(it.contact(), filling), filling);
    }

    private static Verdict verdict(
            Read read,
            Outcome outcome,
            UUID person,
            RecordPeople.@Nullable Entry entry,
            List<String> keys,
            @Nullable Before before,
            @Nullable Filling filling) {
        var externalId = read.draft().get(Field.EXTERNAL_ID);
        if (externalId != null) {
            keys.add("external " + externalId);
        }
        var result = new Result(read.row().number(), outcome, null, null, null, person, keys, before, null);
        return new Verdict(result, entry, externalId, filling);
    }

    private Mono<Void> write(ImportJob job, List<Verdict> verdicts) {
        var references = verdicts.stream()
                .filter(it -> it.externalId() != null)
                .map(it -> new Reference(
                        Objects.requireNonNull(it.externalId()),
                        Objects.requireNonNull(it.result().subject())))
                .toList();
        var fillings =
                verdicts.stream().map(Verdict::filling).filter(Objects::nonNull).toList();
        var source = job.settings().source();
        return recordPeople
                .record(entries(verdicts, Outcome.CREATED))
                .then(Mono.defer(() -> recordPeople.revise(entries(verdicts, Outcome.UPDATED))))
                .then(Mono.defer(() -> fillInMany.fillIn(job.subject().field(), fillings)))
                .then(Mono.defer(() -> source == null || references.isEmpty()
                        ? Mono.empty()
                        : people.remember(source, references, job.id())));
    }

    private static List<RecordPeople.Entry> entries(List<Verdict> verdicts, Outcome outcome) {
        return verdicts.stream()
                .filter(it -> it.result().outcome() == outcome)
                .map(Verdict::entry)
                .filter(Objects::nonNull)
                .toList();
    }
}
