package org.tejido.event.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.life.Change;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** Two scanners, or one that repeats itself, record one attendance: that of who saw them first. */
@Service
public class CheckIn {

    private final Registrations registrations;
    private final Clock clock;

    CheckIn(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    /** Somebody is seen now; of who is in already the first time stays. */
    @Transactional
    public Mono<Registration.Attended> checkIn(Registration.Id id, Caller caller) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return registrations.hold(id, new Claimant(caller, null)).flatMap(held -> {
            if (held instanceof Registration.Attended attended) {
                return Mono.just(attended);
            }
            var change = came(held, now);
            return registrations.attend(List.of(change), caller.account()).thenReturn(change.state());
        });
    }

    /**
     * Many were seen, however late that is told: who is in already has come at the earlier of both times. All of them or none;
     * {@link WrongStage} and {@link EventCancelled} as errors.
     */
    @Transactional
    public Mono<Void> checkIn(Map<UUID, Instant> seen, Caller caller) {
        return registrations.holdAll(seen.keySet()).flatMap(held -> {
            var newcomers = new ArrayList<Change<Registration.Attended>>();
            var earlier = new ArrayList<Registration.Attended>();
            for (var each : held) {
                var at = Objects.requireNonNull(seen.get(each.id().value()));
                if (!(each instanceof Registration.Attended attended)) {
                    newcomers.add(came(each, at));
                } else if (at.isBefore(attended.at())) {
                    earlier.add(attended.seen(at));
                }
            }
            return registrations.attend(newcomers, caller.account()).then(registrations.cameEarlier(earlier));
        });
    }

    private static Change<Registration.Attended> came(Registration held, Instant at) {
        return switch (held) {
            case Registration.Confirmed confirmed -> confirmed.checkIn(at);
            case Registration.Attended _,
                    Registration.Requested _,
                    Registration.Waiting _,
                    Registration.Offered _,
                    Registration.Cancelled _,
                    Registration.Withdrawn _ -> throw new WrongStage("registration", held.id(), held.stage());
        };
    }
}
