package org.tejido.event.meeting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.life.Change;

/** The wish of two to meet, from its asking to what became of it. */
sealed interface Meeting {

    record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * Who, where, and in which hour of the plan that holds.
     *
     * @param asking who had the wish, and {@code asked} who was asked, with their organisations where they come for one
     * @param begins null as long as it stands in no published plan
     */
    record Between(
            UUID event,
            UUID asking,
            UUID asked,
            @Nullable UUID askingOrganisation,
            @Nullable UUID askedOrganisation,
            @Nullable Instant begins) {}

    Id id();

    Between between();

    long version();

    default String stage() {
        return switch (this) {
            case Requested _ -> "requested";
            case Accepted _ -> "accepted";
            case Declined _ -> "declined";
            case Withdrawn _ -> "withdrawn";
            case Missed _ -> "missed";
            case Held _ -> "held";
        };
    }

    /** Waits for an answer. */
    record Requested(Id id, Between between, long version) implements Answerable, Open {}

    /** Who was asked may come to think better of it. */
    record Declined(Id id, Between between, long version) implements Answerable {}

    /** Wanted by both, to be planned. */
    record Accepted(Id id, Between between, long version) implements Planned, Open {}

    record Withdrawn(Id id, Between between, long version) implements Meeting {}

    /** One of the two, or both, did not come. Whoever wrote that in error can still say that it was held. */
    record Missed(Id id, Between between, long version, Instant at) implements Planned {}

    /** Took place. Told, and not taken back. */
    record Held(Id id, Between between, long version, Instant at) implements Meeting {}

    sealed interface Answerable extends Meeting permits Requested, Declined {

        default Accepted accept() {
            return new Accepted(id(), between(), version() + 1);
        }

        default Declined decline() {
            return new Declined(id(), between(), version() + 1);
        }
    }

    sealed interface Open extends Meeting permits Requested, Accepted {

        default Withdrawn withdraw() {
            return new Withdrawn(id(), between(), version() + 1);
        }
    }

    sealed interface Planned extends Meeting permits Accepted, Missed {

        /** @throws NotPlanned for what stands in no published plan, NotYetBegun before its hour */
        default Change<Held> hold(Instant now) {
            requireBegun(now);
            return new Change<>(
                    new Held(id(), between(), version() + 1, now), new MeetingFact.Held(id(), between(), now));
        }

        /** @throws NotPlanned for what stands in no published plan, NotYetBegun before its hour */
        default Missed miss(Instant now) {
            requireBegun(now);
            return new Missed(id(), between(), version() + 1, now);
        }

        private void requireBegun(Instant now) {
            var begins = between().begins();
            if (begins == null) {
                throw new NotPlanned();
            }
            if (now.isBefore(begins)) {
                throw new NotYetBegun();
            }
        }
    }
}
