package org.tejido.member.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.field.FillInMany;
import org.tejido.member.field.FillInMany.Filling;
import org.tejido.member.merge.Traces;
import org.tejido.member.person.ContactForm;
import org.tejido.member.person.KnownPeople;
import org.tejido.member.person.KnownPeople.Known;
import org.tejido.member.person.KnownPeople.Sought;
import org.tejido.member.person.RecordPeople;
import reactor.core.publisher.Mono;

/** As {@link TakeBackOrganisations} with organisations. Whose data may not be used is left as is. */
@Component
class TakeBackPeople implements TakeBack {

    private final KnownPeople known;
    private final Traces traces;
    private final RecordPeople recordPeople;
    private final OwnFields ownFields;
    private final FillInMany fillInMany;
    private final Reverting reverting;

    TakeBackPeople(
            KnownPeople known,
            Traces tracesOfPeople,
            RecordPeople recordPeople,
            OwnFields ownFields,
            FillInMany fillInMany,
            Reverting reverting) {
        this.known = known;
        this.traces = tracesOfPeople;
        this.recordPeople = recordPeople;
        this.ownFields = ownFields;
        this.fillInMany = fillInMany;
        this.reverting = reverting;
    }

    @Override
    public Subject subject() {
        return Subject.PEOPLE;
    }

    @Override
    public Mono<List<Reversal>> judge(ImportJob job, List<WrittenRow> rows) {
        return verdicts(job, rows).map(TakeBackPeople::reversals);
    }

    @Override
    public Mono<List<Reversal>> take(ImportJob job, List<WrittenRow> rows) {
        return recordPeople
                .hold(rows.stream().map(WrittenRow::subject).toList())
                .then(Mono.defer(() -> verdicts(job, rows)))
                .flatMap(verdicts -> write(job, verdicts).thenReturn(reversals(verdicts)));
    }

    /**
     * @param entry of whoever goes, or as it is to be again
     * @param filling of the office's own fields that go back
     */
    private record Verdict(
            Reversal reversal,
            RecordPeople.@Nullable Entry entry,
            @Nullable Filling filling) {

        boolean isRestored() {
            return entry != null && reversal.fate() == Fate.RESTORED;
        }

        /** One address is one person at an organisation. */
        Verdict unlessTakenBy(Map<String, UUID> addresses) {
            return entry != null
                            && isRestored()
                            && !addresses
                                    .getOrDefault(address(entry.organisation(), entry.contact()), entry.id())
                                    .equals(entry.id())
                    ? stays(Reversal.kept(
                            reversal.row(),
                            "person-already-known",
                            "Somebody else has the address that this person had."))
                    : this;
        }
    }

    private static Verdict stays(Reversal reversal) {
        return new Verdict(reversal, null, null);
    }

    private static List<Reversal> reversals(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::reversal).toList();
    }

    private static String address(UUID organisation, ContactForm contact) {
        return organisation + " " + contact.email().toLowerCase(Locale.ROOT);
    }

    private Mono<List<Verdict>> verdicts(ImportJob job, List<WrittenRow> rows) {
        var ids = rows.stream().map(WrittenRow::subject).toList();
        var drafts = rows.stream().map(row -> job.mapping().draft(row.cells())).toList();
        return Mono.zip(known.find(null, byId(ids)), traces.of(ids), ownFields.of(job, drafts, ids))
                .map(read -> {
                    var verdicts = new ArrayList<Verdict>(rows.size());
                    for (var place = 0; place < rows.size(); place++) {
                        var row = rows.get(place);
                        var now = read.getT1().getOrDefault(place, List.of());
                        verdicts.add(
                                now.isEmpty()
                                        ? stays(Reversal.gone(row.number()))
                                        : verdict(
                                                row,
                                                drafts.get(place),
                                                now.getFirst(),
                                                read.getT2().getOrDefault(row.subject(), Map.of()),
                                                read.getT3()));
                    }
                    return verdicts;
                })
                .flatMap(this::withoutTaken);
    }

    private static List<Sought> byId(List<UUID> ids) {
        var sought = new ArrayList<Sought>(ids.size());
        ids.forEach(id -> sought.add(new Sought(sought.size(), id, null, null, null)));
        return sought;
    }

    /** Somebody may have been given an address meanwhile that another is to have again. */
    private Mono<List<Verdict>> withoutTaken(List<Verdict> verdicts) {
        var sought = new ArrayList<Sought>();
        verdicts.stream()
                .filter(Verdict::isRestored)
                .map(it -> Objects.requireNonNull(it.entry()))
                .forEach(entry -> sought.add(new Sought(
                        sought.size(),
                        null,
                        null,
                        entry.organisation(),
                        entry.contact().email())));
        if (sought.isEmpty()) {
            return Mono.just(verdicts);
        }
        return known.find(null, sought).map(found -> {
            var addresses = new HashMap<String, UUID>();
            found.values().stream()
                    .flatMap(List::stream)
                    .forEach(it -> addresses.put(address(it.organisation(), it.contact()), it.id()));
            return verdicts.stream().map(it -> it.unlessTakenBy(addresses)).toList();
        });
    }

    private Verdict verdict(WrittenRow row, Draft draft, Known now, Map<String, Long> worked, Own own) {
        if (worked.containsKey("earlier-merges")) {
            return stays(Reversal.merged(row.number()));
        }
        try {
            return row.created() ? removed(row, draft, now, worked) : restored(row, draft, now, own);
        } catch (RowTrouble trouble) {
            return stays(Reversal.keptFor(row.number(), trouble));
        }
    }

    private static Verdict removed(WrittenRow row, Draft draft, Known now, Map<String, Long> worked) {
        if (!worked.isEmpty()) {
            return stays(Reversal.workedOn(row.number(), worked));
        }
        return now.contact().equals(draft.contact(TradeInPeople.NOBODY).stripped())
                ? new Verdict(Reversal.removed(row.number()), entry(now, now.contact()), null)
                : stays(Reversal.changed(row.number()));
    }

    private Verdict restored(WrittenRow row, Draft draft, Known now, Own own) {
        if (row.before() == null) {
            return stays(Reversal.unknownBefore(row.number()));
        }
        if (now.restricted()) {
            throw TradeInPeople.RESTRICTED;
        }
        var before = reverting.read(row.before(), ContactForm.class);
        var after = draft.contact(before.form()).stripped();
        var form = reverting.form(before.form(), after, now.contact(), ContactForm.class);
        var filling = reverting.fields(before.fields(), draft, own, now.id(), now.organisation());
        var stayed = Reverting.Reverted.stayed(form, filling);
        return form.to() == null && filling.to() == null
                ? stays(Reversal.changed(row.number(), stayed))
                : new Verdict(
                        Reversal.restored(row.number(), stayed),
                        form.to() == null ? null : entry(now, form.to()),
                        filling.to());
    }

    private static RecordPeople.Entry entry(Known now, ContactForm contact) {
        return new RecordPeople.Entry(now.id(), now.organisation(), contact, now.version());
    }

    private Mono<Void> write(ImportJob job, List<Verdict> verdicts) {
        var removed = entries(verdicts, Fate.REMOVED);
        var fillings =
                verdicts.stream().map(Verdict::filling).filter(Objects::nonNull).toList();
        return traces.forget(removed.stream().map(RecordPeople.Entry::id).toList())
                .then(Mono.defer(() -> recordPeople.withdraw(removed)))
                .then(Mono.defer(() -> recordPeople.revise(entries(verdicts, Fate.RESTORED))))
                .then(Mono.defer(() -> fillInMany.fillIn(job.subject().field(), fillings)));
    }

    private static List<RecordPeople.Entry> entries(List<Verdict> verdicts, Fate fate) {
        return verdicts.stream()
                .filter(it -> it.reversal().fate() == fate)
                .map(Verdict::entry)
                .filter(Objects::nonNull)
                .toList();
    }
}
