package org.tejido.member.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.tejido.member.organisation.KnownOrganisations.Known;
import org.tejido.member.organisation.KnownOrganisations.Reference;
import org.tejido.member.organisation.KnownOrganisations.Sought;
import org.tejido.member.organisation.OrganisationForm;
import org.tejido.member.organisation.Profile;
import org.tejido.member.organisation.RegisterOrganisations;
import org.tejido.member.organisation.RegisterOrganisations.Registration;
import org.tejido.member.organisation.RegisterOrganisations.Revision;
import org.tejido.member.taxid.TaxId;
import org.tejido.platform.id.Ids;
import reactor.core.publisher.Mono;

/** Organisations are known by our id, by that of another system or by their tax number; a name alone is asked about. */
@Component
class TradeInOrganisations implements Trade {

    private final KnownOrganisations known;
    private final RegisterOrganisations registerOrganisations;
    private final OwnFields ownFields;
    private final FillInMany fillInMany;
    private final Rules rules;

    TradeInOrganisations(
            KnownOrganisations known,
            RegisterOrganisations registerOrganisations,
            OwnFields ownFields,
            FillInMany fillInMany,
            Rules rules) {
        this.known = known;
        this.ownFields = ownFields;
        this.fillInMany = fillInMany;
        this.registerOrganisations = registerOrganisations;
        this.rules = rules;
    }

    @Override
    public Subject subject() {
        return Subject.ORGANISATIONS;
    }

    @Override
    public Mono<List<Result>> judge(ImportJob job, List<StagedRow> rows) {
        return verdicts(job, rows)
                .map(verdicts -> verdicts.stream().map(Verdict::result).toList());
    }

    @Override
    public Mono<List<Result>> take(ImportJob job, List<StagedRow> rows) {
        return verdicts(job, rows)
                .flatMap(verdicts -> passingOver(job, verdicts))
                .flatMap(verdicts -> {
                    var results = verdicts.stream().map(Verdict::result).toList();
                    return !job.skipTroubles() && results.stream().anyMatch(Result::isTroubled)
                            ? Mono.just(results)
                            : write(job, verdicts).thenReturn(results);
                });
    }

    /**
     * @param profile of one that is new or changes; null where nothing of it is to be written
     * @param filling of the office's own fields that change
     */
    private record Verdict(
            Result result,
            @Nullable Profile profile,
            long version,
            @Nullable String externalId,
            @Nullable Filling filling) {

        Registration registration() {
            return new Registration(Objects.requireNonNull(result.subject()), Objects.requireNonNull(profile));
        }

        Revision revision() {
            return new Revision(Objects.requireNonNull(result.subject()), Objects.requireNonNull(profile), version);
        }

        boolean is(Outcome outcome) {
            return result.outcome() == outcome;
        }
    }

    private Mono<List<Verdict>> verdicts(ImportJob job, List<StagedRow> rows) {
        return Mono.defer(() -> {
            var mapping = job.mapping();
            var drafts = rows.stream().map(row -> mapping.draft(row.cells())).toList();
            var sought = new ArrayList<Sought>(rows.size());
            for (var place = 0; place < drafts.size(); place++) {
                sought.add(sought(place, drafts.get(place), job));
            }
            return known.find(job.settings().source(), sought)
                    .flatMap(found -> ownFields.of(job, drafts, ids(found)).map(own -> {
                        var verdicts = new ArrayList<Verdict>(rows.size());
                        for (var place = 0; place < drafts.size(); place++) {
                            verdicts.add(verdict(
                                    job,
                                    rows.get(place).number(),
                                    drafts.get(place),
                                    found.getOrDefault(place, List.of()),
                                    own));
                        }
                        return verdicts;
                    }));
        });
    }

    private static Set<UUID> ids(Map<Integer, List<Known>> found) {
        return found.values().stream().flatMap(List::stream).map(Known::id).collect(Collectors.toSet());
    }

    /** What cannot be read is not looked for here; it is said of the row below. */
    private static Sought sought(int place, Draft draft, ImportJob job) {
        try {
            return new Sought(
                    place,
                    draft.id(Field.ORGANISATION_ID),
                    draft.get(Field.EXTERNAL_ID),
                    taxId(draft, job.settings().country()),
                    null);
        } catch (RowTrouble unreadable) {
            return new Sought(place, null, null, null, null);
        }
    }

    private static @Nullable TaxId taxId(Draft draft, String home) {
        var typed = draft.get(Field.TAX_ID);
        return typed == null ? null : Rules.unlessRefused(() -> TaxId.of(draft.country(home), typed));
    }

    private Verdict verdict(ImportJob job, int row, Draft draft, List<Known> meant, Own own) {
        if (!draft.isAbout(Subject.ORGANISATIONS)) {
            return new Verdict(Result.leftOut(row), null, 0, null, null);
        }
        try {
            var id = draft.id(Field.ORGANISATION_ID);
            taxId(draft, job.settings().country());
            if (meant.size() > 1) {
                throw new RowTrouble(
                        "row-contradicts-itself",
                        "Its ids and its tax number are those of different organisations.",
                        null,
                        meant.getFirst().id());
            }
            if (id != null && meant.stream().noneMatch(it -> it.id().equals(id))) {
                throw new RowTrouble(
                        "organisation-not-known", "There is no organisation with this id.", "/organisationId", null);
            }
            return meant.isEmpty() ? created(job, row, draft, own) : known(job, row, draft, meant.getFirst(), own);
        } catch (RowTrouble trouble) {
            return new Verdict(trouble.of(row), null, 0, null, null);
        }
    }

    private Verdict created(ImportJob job, int row, Draft draft, Own own) {
        var profile = profile(draft.organisation(job.settings().country()));
        var taxId = profile.taxId();
        var keys = new ArrayList<String>();
        if (taxId != null) {
            keys.add("tax " + taxId.country() + taxId.number());
        }
        var externalId = externalId(draft, keys);
        var compared =
                new Result.Compared(profile.countryCode(), taxId == null ? null : taxId.number(), profile.name());
        var id = Ids.next();
        var result = new Result(row, Outcome.CREATED, null, null, null, id, keys, null, compared);
        return new Verdict(result, profile, 1, externalId, own.filling(id, id, draft));
    }

    private Verdict known(ImportJob job, int row, Draft draft, Known it, Own own) {
        var keys = new ArrayList<>(List.of("is " + it.id()));
        var externalId = externalId(draft, keys);
        if (job.settings().mode() == Settings.Mode.CREATE) {
            return new Verdict(result(row, Outcome.KNOWN, it, keys, null), null, 0, externalId, null);
        }
        var revised = profile(draft.organisation(OrganisationForm.of(it.profile())));
        var filling = own.filling(it.id(), it.id(), draft);
        if (revised.equals(it.profile()) && filling == null) {
            return new Verdict(result(row, Outcome.UNCHANGED, it, keys, null), null, 0, externalId, null);
        }
        return new Verdict(
                result(row, Outcome.UPDATED, it, keys, own.before(OrganisationForm.of(it.profile()), filling)),
                revised.equals(it.profile()) ? null : revised,
                it.version(),
                externalId,
                filling);
    }

    private Profile profile(OrganisationForm form) {
        return Rules.unlessRefused(rules.require(form)::profile);
    }

    private static @Nullable String externalId(Draft draft, List<String> keys) {
        var externalId = draft.get(Field.EXTERNAL_ID);
        if (externalId != null) {
            keys.add("external " + externalId);
        }
        return externalId;
    }

    private static Result result(int row, Outcome outcome, Known it, List<String> keys, @Nullable Before before) {
        return new Result(row, outcome, null, null, null, it.id(), keys, before, null);
    }

    /** The trial has compared names with all that were there; this looks at those that have come since. */
    private Mono<List<Verdict>> passingOver(ImportJob job, List<Verdict> verdicts) {
        var fresh = verdicts.stream()
                .filter(it -> it.is(Outcome.CREATED))
                .map(Verdict::registration)
                .toList();
        return registerOrganisations
                .resembling(fresh, Objects.requireNonNullElse(job.triedAt(), Instant.EPOCH))
                .map(resembling -> job.settings().resemblanceAccepted()
                        ? verdicts
                        : verdicts.stream()
                                .map(it -> passedOver(it, resembling))
                                .toList());
    }

    private static Verdict passedOver(Verdict verdict, Set<UUID> resembling) {
        return verdict.is(Outcome.CREATED)
                        && resembling.contains(verdict.result().subject())
                ? new Verdict(Resemblance.known(null).of(verdict.result().row()), null, 0, null, null)
                : verdict;
    }

    private Mono<Void> write(ImportJob job, List<Verdict> verdicts) {
        var registrations = verdicts.stream()
                .filter(it -> it.is(Outcome.CREATED))
                .map(Verdict::registration)
                .toList();
        var revisions = verdicts.stream()
                .filter(it -> it.is(Outcome.UPDATED) && it.profile() != null)
                .map(Verdict::revision)
                .toList();
        var references = verdicts.stream()
                .filter(it -> it.externalId() != null)
                .map(it -> new Reference(
                        Objects.requireNonNull(it.externalId()),
                        Objects.requireNonNull(it.result().subject())))
                .toList();
        var fillings =
                verdicts.stream().map(Verdict::filling).filter(Objects::nonNull).toList();
        var source = job.settings().source();
        return registerOrganisations
                .register(registrations, job.id())
                .then(Mono.defer(() -> registerOrganisations.revise(revisions)))
                .then(Mono.defer(() -> fillInMany.fillIn(job.subject().field(), fillings)))
                .then(Mono.defer(() -> source == null || references.isEmpty()
                        ? Mono.empty()
                        : known.remember(source, references, job.id())));
    }
}
