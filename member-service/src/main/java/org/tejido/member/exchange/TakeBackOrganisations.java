package org.tejido.member.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.field.FillInMany;
import org.tejido.member.field.FillInMany.Filling;
import org.tejido.member.merge.Traces;
import org.tejido.member.organisation.KnownOrganisations;
import org.tejido.member.organisation.KnownOrganisations.Known;
import org.tejido.member.organisation.KnownOrganisations.Sought;
import org.tejido.member.organisation.Organisation;
import org.tejido.member.organisation.OrganisationForm;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.member.organisation.Profile;
import org.tejido.member.organisation.RegisterOrganisations.Revision;
import org.tejido.member.organisation.TakeBackRegistrations;
import org.tejido.member.organisation.TakeBackRegistrations.Restoration;
import reactor.core.publisher.Mono;

/** What a row said is read once more: who is no longer as it said has been changed since. */
@Component
class TakeBackOrganisations implements TakeBack {

    private final KnownOrganisations known;
    private final Traces traces;
    private final TakeBackRegistrations registrations;
    private final OwnFields ownFields;
    private final FillInMany fillInMany;
    private final Reverting reverting;

    TakeBackOrganisations(
            KnownOrganisations known,
            Traces tracesOfOrganisations,
            TakeBackRegistrations registrations,
            OwnFields ownFields,
            FillInMany fillInMany,
            Reverting reverting) {
        this.known = known;
        this.traces = tracesOfOrganisations;
        this.registrations = registrations;
        this.ownFields = ownFields;
        this.fillInMany = fillInMany;
        this.reverting = reverting;
    }

    @Override
    public Subject subject() {
        return Subject.ORGANISATIONS;
    }

    @Override
    public Mono<List<Reversal>> judge(ImportJob job, List<WrittenRow> rows) {
        return verdicts(job, rows).map(TakeBackOrganisations::reversals);
    }

    @Override
    public Mono<List<Reversal>> take(ImportJob job, List<WrittenRow> rows) {
        return registrations
                .hold(rows.stream().map(WrittenRow::subject).toList())
                .then(Mono.defer(() -> verdicts(job, rows)))
                .flatMap(verdicts -> write(job, verdicts).thenReturn(reversals(verdicts)));
    }

    /**
     * @param restoration of one that goes back to what it was
     * @param filling of the office's own fields that go back
     */
    private record Verdict(
            Reversal reversal,
            @Nullable Known now,
            @Nullable Restoration restoration,
            @Nullable Filling filling) {}

    private static List<Reversal> reversals(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::reversal).toList();
    }

    private Mono<List<Verdict>> verdicts(ImportJob job, List<WrittenRow> rows) {
        var ids = rows.stream().map(WrittenRow::subject).toList();
        var drafts = rows.stream().map(row -> job.mapping().draft(row.cells())).toList();
        var sought = new ArrayList<Sought>(rows.size());
        ids.forEach(id -> sought.add(new Sought(sought.size(), id, null, null, null)));
        return Mono.zip(known.find(null, sought), traces.of(created(rows)), ownFields.of(job, drafts, ids))
                .map(read -> {
                    var verdicts = new ArrayList<Verdict>(rows.size());
                    for (var place = 0; place < rows.size(); place++) {
                        var now = read.getT1().getOrDefault(place, List.of());
                        var it = new It(job, rows.get(place), drafts.get(place), now.isEmpty() ? null : now.getFirst());
                        verdicts.add(verdict(it, read.getT2(), read.getT3()));
                    }
                    return verdicts;
                });
    }

    private static List<UUID> created(List<WrittenRow> rows) {
        return rows.stream()
                .filter(WrittenRow::created)
                .map(WrittenRow::subject)
                .toList();
    }

    /** A row, what it said, and whom it was about as it is now. */
    private record It(
            ImportJob job,
            WrittenRow row,
            Draft draft,
            @Nullable Known known) {

        int number() {
            return row.number();
        }

        Known now() {
            return Objects.requireNonNull(known);
        }
    }

    private Verdict verdict(It it, Map<UUID, Map<String, Long>> worked, Own own) {
        if (it.known() == null) {
            return stays(Reversal.gone(it.number()));
        }
        if (!it.now().id().equals(it.row().subject())) {
            return stays(Reversal.merged(it.number()));
        }
        try {
            return it.row().created() ? removed(it, worked.getOrDefault(it.now().id(), Map.of())) : restored(it, own);
        } catch (RowTrouble trouble) {
            return stays(Reversal.keptFor(it.number(), trouble));
        }
    }

    private static Verdict stays(Reversal reversal) {
        return new Verdict(reversal, null, null, null);
    }

    private static Verdict removed(It it, Map<String, Long> worked) {
        if (!worked.isEmpty()) {
            return stays(Reversal.workedOn(it.number(), worked));
        }
        var written = profile(it.draft().organisation(it.job().settings().country()));
        return written.equals(it.now().profile())
                ? new Verdict(Reversal.removed(it.number()), it.now(), null, null)
                : stays(Reversal.changed(it.number()));
    }

    private Verdict restored(It it, Own own) {
        if (it.row().before() == null) {
            return stays(Reversal.unknownBefore(it.number()));
        }
        var now = it.now();
        var before = reverting.read(it.row().before(), OrganisationForm.class);
        var after = profile(it.draft().organisation(before.form()))
                .remembering(before.form().name());
        var form = reverting.form(
                before.form(), OrganisationForm.of(after), OrganisationForm.of(now.profile()), OrganisationForm.class);
        var filling = reverting.fields(before.fields(), it.draft(), own, now.id(), now.id());
        var stayed = Reverting.Reverted.stayed(form, filling);
        return form.to() == null && filling.to() == null
                ? stays(Reversal.changed(it.number(), stayed))
                : new Verdict(
                        Reversal.restored(it.number(), stayed),
                        now,
                        form.to() == null ? null : restoration(now, profile(form.to())),
                        filling.to());
    }

    private static Restoration restoration(Known now, Profile restored) {
        var taxId = now.profile().taxId();
        return new Restoration(
                new Revision(now.id(), restored, now.version()),
                Objects.equals(taxId, restored.taxId()) ? null : taxId);
    }

    private static Profile profile(OrganisationForm form) {
        return Rules.unlessRefused(form::profile);
    }

    private Mono<Void> write(ImportJob job, List<Verdict> verdicts) {
        var removed = verdicts.stream()
                .filter(it -> it.reversal().fate() == Fate.REMOVED)
                .map(it -> Objects.requireNonNull(it.now()))
                .map(now -> new Organisation(new OrganisationId(now.id()), now.profile(), now.version()))
                .toList();
        var restorations = verdicts.stream()
                .map(Verdict::restoration)
                .filter(Objects::nonNull)
                .toList();
        var fillings =
                verdicts.stream().map(Verdict::filling).filter(Objects::nonNull).toList();
        return traces.forget(removed.stream().map(it -> it.id().value()).toList())
                .then(Mono.defer(() -> registrations.withdraw(removed)))
                .then(Mono.defer(() -> registrations.restore(restorations)))
                .then(Mono.defer(() -> fillInMany.fillIn(job.subject().field(), fillings)));
    }
}
