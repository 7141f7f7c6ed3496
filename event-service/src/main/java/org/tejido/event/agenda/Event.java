package org.tejido.event.agenda;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.event.schedule.Schedule;
import org.tejido.platform.life.Change;
import org.tejido.platform.problem.WrongStage;

/** An occasion that people can come to. */
sealed interface Event {

    record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    Id id();

    EventDetails details();

    /** Counts the changes of the event itself, 1 for its drafting. */
    long version();

    default String stage() {
        return switch (this) {
            case Draft _ -> "draft";
            case Published _ -> "published";
            case Postponed _ -> "postponed";
            case Cancelled _ -> "cancelled";
            case Held _ -> "held";
        };
    }

    static Change<Draft> draft(Id id, EventDetails details) {
        return new Change<>(new Draft(id, details, 1), new EventFact.Drafted(id, details));
    }

    /** Seen by the team alone, and free to change. */
    record Draft(Id id, EventDetails details, long version) implements Revisable, Cancellable {

        @Override
        public Change<Draft> revise(EventDetails revised, Instant now) {
            return new Change<>(new Draft(id, revised, version + 1), new EventFact.Revised(id, revised));
        }

        Change<Published> publish(Instant now) {
            if (details.schedule().hasStarted(now)) {
                throw new StartsInThePast(details.schedule());
            }
            return new Change<>(new Published(id, details, version + 1), new EventFact.Published(id, details));
        }
    }

    /** Announced, and taking registrations until it is over. */
    record Published(Id id, EventDetails details, long version) implements Revisable, Cancellable {

        /** An event under way can still change, save that it cannot be moved to where it would have begun already. */
        @Override
        public Change<Published> revise(EventDetails revised, Instant now) {
            var moved = !revised.schedule().start().equals(details.schedule().start());
            if ((moved && revised.schedule().hasStarted(now))
                    || revised.schedule().isOver(now)) {
                throw new StartsInThePast(revised.schedule());
            }
            return new Change<>(new Published(id, revised, version + 1), new EventFact.Revised(id, revised));
        }

        Change<Postponed> postpone() {
            return new Change<>(new Postponed(id, details, version + 1), new EventFact.Postponed(id));
        }
    }

    /**
     * Announced for a time that holds no more, and for no other yet. Whoever has registered keeps seat and place in the queue, and
     * nobody else registers.
     */
    record Postponed(Id id, EventDetails details, long version) implements Revisable, Cancellable {

        /** All but its times: those are given by rescheduling it. */
        @Override
        public Change<Postponed> revise(EventDetails revised, Instant now) {
            if (!revised.schedule().equals(details.schedule())) {
                throw new WrongStage("event", id, stage());
            }
            return new Change<>(new Postponed(id, revised, version + 1), new EventFact.Revised(id, revised));
        }

        /** @param place null where it stays */
        Change<Published> reschedule(Schedule schedule, @Nullable String place, Instant now) {
            if (schedule.hasStarted(now)) {
                throw new StartsInThePast(schedule);
            }
            var moved = details.moved(schedule, place);
            return new Change<>(new Published(id, moved, version + 1), new EventFact.Rescheduled(id, moved));
        }
    }

    /** Called off. Registrations stay on record: they say who has to be told. */
    record Cancelled(Id id, EventDetails details, long version) implements Event {}

    /** Over. */
    record Held(Id id, EventDetails details, long version) implements Event {}

    sealed interface Revisable extends Event permits Draft, Published, Postponed {

        Change<? extends Event> revise(EventDetails revised, Instant now);
    }

    sealed interface Cancellable extends Event permits Draft, Published, Postponed {

        default Change<Cancelled> cancel() {
            return new Change<>(new Cancelled(id(), details(), version() + 1), new EventFact.Cancelled(id()));
        }
    }
}
