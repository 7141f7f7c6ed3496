package org.tejido.event.door;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tejido.event.door.Outcome.Result;
import org.tejido.event.door.Verifier.Finding;

/** What a scanner tells, with what the keys say to each pass. */
record Upload(List<Shown> shown) {

    record Shown(UUID id, Instant at, boolean entry, Finding finding) {

        /** As it is written down, if it is. */
        Optional<Scan> scan() {
            return finding instanceof Finding.Genuine(Pass pass)
                    ? Optional.of(new Scan(id, pass.registration(), entry, at))
                    : Optional.empty();
        }
    }

    /** What is said to one of them: why it does not count, or that it is one of the scans of its registration. */
    record Answer(
            UUID scan, @Nullable Guest guest, @Nullable Outcome refusal) {}

    /** @param fresh those that count and were not told before */
    record Reading(List<Answer> answers, List<Scan> fresh) {}

    static Upload of(ScanForm form, Verifier verifier) {
        return new Upload(form.scans().stream()
                .map(seen -> new Shown(
                        seen.id(),
                        seen.scannedAt().truncatedTo(ChronoUnit.MILLIS),
                        !"exit".equals(seen.direction()),
                        verifier.judge(seen.pass())))
                .toList());
    }

    Set<UUID> ids() {
        return shown.stream().map(Shown::id).collect(Collectors.toSet());
    }

    /** Those whose passes are of the event. */
    Set<UUID> registrations(UUID event) {
        return shown.stream()
                .map(Shown::finding)
                .filter(finding -> finding instanceof Finding.Genuine(Pass pass)
                        && pass.event().equals(event))
                .map(finding -> ((Finding.Genuine) finding).pass().registration())
                .collect(Collectors.toSet());
    }

    /** @param known what was told before by these ids and of these guests */
    Reading read(Guest.Door door, Map<UUID, Guest> guests, List<Scan> known, Instant now) {
        var byId = new HashMap<>(known.stream().collect(Collectors.toMap(Scan::id, Function.identity())));
        var answers = new ArrayList<Answer>();
        var fresh = new ArrayList<Scan>();
        for (var one : shown) {
            var scan = one.scan();
            var guest = scan.map(Scan::registration).map(guests::get);
            var before = byId.get(one.id());
            if (guest.isPresent() && before != null && before.equals(scan.orElse(null))) {
                answers.add(new Answer(one.id(), guest.get(), null));
                continue;
            }
            var refusal = refusal(one, guest, door, now)
                    .or(() -> before == null ? Optional.empty() : Optional.of(Outcome.REUSED));
            answers.add(new Answer(one.id(), guest.orElse(null), refusal.orElse(null)));
            if (refusal.isEmpty()) {
                var written = scan.orElseThrow();
                byId.put(written.id(), written);
                fresh.add(written);
            }
        }
        return new Reading(answers, fresh);
    }

    private static Optional<Outcome> refusal(Shown one, Optional<Guest> guest, Guest.Door door, Instant now) {
        return switch (one.finding()) {
            case Finding.Unreadable _ -> Optional.of(new Outcome(Result.PASS_UNREADABLE));
            case Finding.Forged _ -> Optional.of(new Outcome(Result.PASS_FORGED));
            case Finding.Withdrawn _ -> Optional.of(new Outcome(Result.PASS_WITHDRAWN));
            case Finding.Genuine(Pass pass)
            when !pass.event().equals(door.event()) -> Optional.of(new Outcome(Result.PASS_OF_ANOTHER_EVENT));
            case Finding.Genuine(Pass pass) ->
                guest.map(expected -> expected.isTurnedAway(pass, one.at(), door, now))
                        .orElseGet(() -> Optional.of(new Outcome(Result.REGISTRATION_UNKNOWN)));
        };
    }
}
