package org.tejido.member.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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
    private final FieldByField fields;

    TakeBackOrganisations(
            KnownOrganisations known,
            Traces tracesOfOrganisations,
            TakeBackRegistrations registrations,
            FieldByField fields) {
        this.known = known;
        this.traces = tracesOfOrganisations;
        this.registrations = registrations;
        this.fields = fields;
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
                .flatMap(verdicts -> write(verdicts).thenReturn(reversals(verdicts)));
    }

    /** @param restoration of one that goes back to what it was */
    private record Verdict(
            Reversal reversal,
            @Nullable Known now,
            @Nullable Restoration restoration) {}

    private static List<Reversal> reversals(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::reversal).toList();
    }

    private Mono<List<Verdict>> verdicts(ImportJob job, List<WrittenRow> rows) {
        var sought = new ArrayList<Sought>(rows.size());
        for (var place = 0; place < rows.size(); place++) {
            sought.add(new Sought(place, rows.get(place).subject(), null, null, null));
        }
        return Mono.zip(known.find(null, sought), traces.of(created(rows)), (found, worked) -> {
            var verdicts = new ArrayList<Verdict>(rows.size());
            for (var place = 0; place < rows.size(); place++) {
                var row = rows.get(place);
                var now = found.getOrDefault(place, List.of());
                verdicts.add(verdict(
                        job, row, now.isEmpty() ? null : now.getFirst(), worked.getOrDefault(row.subject(), Map.of())));
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

    private Verdict verdict(ImportJob job, WrittenRow row, @Nullable Known now, Map<String, Long> worked) {
        if (now == null) {
            return stays(Reversal.gone(row.number()));
        }
        if (!now.id().equals(row.subject())) {
            return stays(Reversal.merged(row.number()));
        }
        try {
            return row.created() ? removed(job, row, now, worked) : restored(job, row, now);
        } catch (RowTrouble trouble) {
            return stays(Reversal.keptFor(row.number(), trouble));
        }
    }

    private static Verdict stays(Reversal reversal) {
        return new Verdict(reversal, null, null);
    }

    private static Verdict removed(ImportJob job, WrittenRow row, Known now, Map<String, Long> worked) {
        if (!worked.isEmpty()) {
            return stays(Reversal.workedOn(row.number(), worked));
        }
        var draft = job.mapping().draft(row.cells());
        return profile(draft.organisation(job.settings().country())).equals(now.profile())
                ? new Verdict(Reversal.removed(row.number()), now, null)
                : stays(Reversal.changed(row.number()));
    }

    private Verdict restored(ImportJob job, WrittenRow row, Known now) {
        if (row.before() == null) {
            return stays(Reversal.unknownBefore(row.number()));
        }
        var before = fields.read(row.before(), OrganisationForm.class);
        var after = profile(job.mapping().draft(row.cells()).organisation(before));
        var reverted = fields.revert(
                before,
                OrganisationForm.of(after.remembering(before.name())),
                OrganisationForm.of(now.profile()),
                OrganisationForm.class);
        if (!reverted.changed()) {
            return stays(Reversal.changed(row.number(), reverted.stayed()));
        }
        var restored = profile(reverted.form());
        var mistaken = Objects.equals(now.profile().taxId(), restored.taxId())
                ? null
                : now.profile().taxId();
        return new Verdict(
                Reversal.restored(row.number(), reverted.stayed()),
                now,
                new Restoration(new Revision(now.id(), restored, now.version()), mistaken));
    }

    private static Profile profile(OrganisationForm form) {
        return Rules.unlessRefused(form::profile);
    }

    private Mono<Void> write(List<Verdict> verdicts) {
        var removed = verdicts.stream()
                .filter(it -> it.reversal().fate() == Fate.REMOVED)
                .map(it -> Objects.requireNonNull(it.now()))
                .map(now -> new Organisation(new OrganisationId(now.id()), now.profile(), now.version()))
                .toList();
        var restorations = verdicts.stream()
                .map(Verdict::restoration)
                .filter(Objects::nonNull)
                .toList();
        return traces.forget(removed.stream().map(it -> it.id().value()).toList())
                .then(Mono.defer(() -> registrations.withdraw(removed)))
                .then(Mono.defer(() -> registrations.restore(restorations)));
    }
}
