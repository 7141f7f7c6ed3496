package org.tejido.event.door;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.event.registration.CheckIn;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes what scanners have seen, whenever they are connected: each scan has a result of its own, and all that count are
 * written together. Told again, by whichever of them, nothing happens twice, and the answer is what is true by then:
 * a scan that was the first may turn out to be the second.
 */
@Service
class TakeScans {

    private final PassKeys keys;
    private final Scans scans;
    private final CheckIn checkIn;
    private final Clock clock;

    TakeScans(PassKeys keys, Scans scans, CheckIn checkIn, Clock clock) {
        this.keys = keys;
        this.scans = scans;
        this.checkIn = checkIn;
        this.clock = clock;
    }

    @Transactional
    public Mono<ScanView> take(UUID event, ScanForm form, Caller caller) {
        return scans.door(event)
                .zipWhen(_ -> keys.verifier())
                // Signatures are work: not on the threads that wait for the network.
                .publishOn(Schedulers.parallel())
                .map(known -> new Visit(known.getT1(), Upload.of(form, known.getT2())))
                .flatMap(this::read)
                .flatMap(round -> scans.write(round.reading().fresh(), form.scanner(), caller.account())
                        .map(round::written))
                .flatMap(written -> checkIn.checkIn(written.newlySeen(), caller).thenReturn(written))
                .map(written -> written.view(event));
    }

    /** From here on nobody else tells anything of these guests until this is written. */
    private Mono<Round> read(Visit visit) {
        var now = clock.instant();
        var upload = visit.upload();
        return scans.hold(
                        visit.door().event(), upload.registrations(visit.door().event()))
                .flatMap(guests -> scans.known(upload.ids(), guests.keySet())
                        .map(known -> new Round(guests, known, upload.read(visit.door(), guests, known, now))));
    }

    private record Visit(Guest.Door door, Upload upload) {}

    private record Round(Map<UUID, Guest> guests, List<Scan> known, Upload.Reading reading) {

        Written written(Set<UUID> written) {
            var comings = Stream.concat(
                            known.stream(), reading.fresh().stream().filter(scan -> written.contains(scan.id())))
                    .filter(scan -> guests.containsKey(scan.registration()))
                    .collect(Collectors.groupingBy(
                            Scan::registration, Collectors.collectingAndThen(Collectors.toList(), Comings::of)));
            return new Written(guests, comings, reading);
        }
    }

    private record Written(Map<UUID, Guest> guests, Map<UUID, Comings> comings, Upload.Reading reading) {

        /** Those who were not known to be in, or not that early. */
        Map<UUID, Instant> newlySeen() {
            var seen = new HashMap<UUID, Instant>();
            comings.forEach((id, all) -> {
                var first = all.first();
                if (first != null && guest(id).isNews(first)) {
                    seen.put(id, first);
                }
            });
            return seen;
        }

        ScanView view(UUID event) {
            var outcomes = new HashMap<UUID, Outcome>();
            var newlySeen = newlySeen();
            comings.forEach((id, all) -> outcomes.putAll(
                    all.outcomes(newlySeen.getOrDefault(id, guest(id).attendedAt()))));
            return new ScanView(
                    event,
                    reading.answers().stream()
                            .map(answer -> ScanView.Line.of(
                                    answer.scan(),
                                    answer.refusal() == null
                                            ? outcomes.getOrDefault(answer.scan(), Outcome.REUSED)
                                            : answer.refusal(),
                                    answer.guest()))
                            .toList());
        }

        private Guest guest(UUID id) {
            return Objects.requireNonNull(guests.get(id));
        }
    }
}
