package org.tejido.member.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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
    private final FieldByField fields;

    TakeBackPeople(KnownPeople known, Traces tracesOfPeople, RecordPeople recordPeople, FieldByField fields) {
        this.known = known;
        this.traces = tracesOfPeople;
        this.recordPeople = recordPeople;
        this.fields = fields;
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
                .flatMap(verdicts -> write(verdicts).thenReturn(reversals(verdicts)));
    }

    /** @param entry of whoever goes, or as it is to be again */
    private record Verdict(Reversal reversal, RecordPeople.@Nullable Entry entry) {

        /** One address is one person at an organisation. */
        Verdict unlessTakenBy(Map<String, UUID> addresses) {
            return entry != null
                            && reversal.fate() == Fate.RESTORED
                            && !addresses
                                    .getOrDefault(address(entry.organisation(), entry.contact()), entry.id())
                                    .equals(entry.id())
                    ? new Verdict(
                            Reversal.kept(
                                    reversal.row(),
                                    "person-already-known",
                                    "Somebody else has the address that this person had."),
                            null)
                    : this;
        }
    }

    private static List<Reversal> reversals(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::reversal).toList();
    }

    private static String address(UUID organisation, ContactForm contact) {
        return organisation + " " + contact.email().toLowerCase(java.util.Locale.ROOT);
    }

    private Mono<List<Verdict>> verdicts(ImportJob job, List<WrittenRow> rows) {
        var ids = rows.stream().map(WrittenRow::subject).toList();
        return Mono.zip(known.find(null, byId(ids)), traces.of(ids), (found, worked) -> {
                    var verdicts = new ArrayList<Verdict>(rows.size());
                    for (var place = 0; place < rows.size(); place++) {
                        var row = rows.get(place);
                        var now = found.getOrDefault(place, List.of());
                        verdicts.add(verdict(
                                job,
                                row,
                                now.isEmpty() ? null : now.getFirst(),
                                worked.getOrDefault(row.subject(), Map.of())));
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
                .filter(it -> it.reversal().fate() == Fate.RESTORED)
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

    private Verdict verdict(ImportJob job, WrittenRow row, @Nullable Known now, Map<String, Long> worked) {
        if (now == null) {
            return new Verdict(Reversal.gone(row.number()), null);
        }
        if (worked.containsKey("earlier-merges")) {
            return new Verdict(Reversal.merged(row.number()), null);
        }
        return row.created() ? removed(job, row, now, worked) : restored(job, row, now);
    }

    private static Verdict removed(ImportJob job, WrittenRow row, Known now, Map<String, Long> worked) {
        if (!worked.isEmpty()) {
            return new Verdict(Reversal.workedOn(row.number(), worked), null);
        }
        var written = job.mapping().draft(row.cells()).contact(TradeInPeople.NOBODY);
        return now.contact().equals(written.stripped())
                ? new Verdict(Reversal.removed(row.number()), entry(now, now.contact()))
                : new Verdict(Reversal.changed(row.number()), null);
    }

    private Verdict restored(ImportJob job, WrittenRow row, Known now) {
        if (row.before() == null) {
            return new Verdict(Reversal.unknownBefore(row.number()), null);
        }
        if (now.restricted()) {
            return new Verdict(Reversal.keptFor(row.number(), TradeInPeople.RESTRICTED), null);
        }
        var before = fields.read(row.before(), ContactForm.class);
        var after = job.mapping().draft(row.cells()).contact(before).stripped();
        var reverted = fields.revert(before, after, now.contact(), ContactForm.class);
        return reverted.changed()
                ? new Verdict(Reversal.restored(row.number(), reverted.stayed()), entry(now, reverted.form()))
                : new Verdict(Reversal.changed(row.number(), reverted.stayed()), null);
    }

    private static RecordPeople.Entry entry(Known now, ContactForm contact) {
        return new RecordPeople.Entry(now.id(), now.organisation(), contact, now.version());
    }

    private Mono<Void> write(List<Verdict> verdicts) {
        var removed = entries(verdicts, Fate.REMOVED);
        return traces.forget(removed.stream().map(RecordPeople.Entry::id).toList())
                .then(Mono.defer(() -> recordPeople.withdraw(removed)))
                .then(Mono.defer(() -> recordPeople.revise(entries(verdicts, Fate.RESTORED))));
    }

    private static List<RecordPeople.Entry> entries(List<Verdict> verdicts, Fate fate) {
        return verdicts.stream()
                .filter(it -> it.reversal().fate() == fate)
                .map(it -> Objects.requireNonNull(it.entry()))
                .toList();
    }
}
