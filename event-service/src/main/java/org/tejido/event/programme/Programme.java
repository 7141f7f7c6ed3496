package org.tejido.event.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tejido.event.schedule.Schedule;

/** A programme that holds together: every session is within its event, in one room of the programme, with people of it. */
record Programme(List<ProgrammeForm.Room> rooms, List<ProgrammeForm.Speaker> speakers, List<Planned> sessions) {

    /** @param place among the sessions as they were written down */
    record Planned(int place, ProgrammeForm.Session session, Schedule schedule) {

        private boolean overlaps(Planned other) {
            return schedule.start().isBefore(other.schedule().end())
                    && other.schedule().start().isBefore(schedule.end());
        }
    }

    /** @param event when the event takes place: its zone is that of sessions that name none */
    static Programme of(ProgrammeForm form, Schedule event) {
        requireOnce(form.rooms().stream().map(ProgrammeForm.Room::roomId).toList(), "/rooms");
        requireOnce(
                form.sessions().stream().map(ProgrammeForm.Session::sessionId).toList(), "/sessions");
        var rooms = form.rooms().stream().map(ProgrammeForm.Room::roomId).collect(Collectors.toSet());
        var speakers = requireOnce(
                form.speakers().stream().map(ProgrammeForm.Speaker::speakerId).toList(), "/speakers");
        var planned = new ArrayList<Planned>();
        for (var session : form.sessions()) {
            planned.add(planned(planned.size(), session, event, rooms, speakers));
        }
        requireOneAtATime(planned);
        return new Programme(form.rooms(), form.speakers(), List.copyOf(planned));
    }

    private static Planned planned(
            int place, ProgrammeForm.Session session, Schedule event, Set<UUID> rooms, Set<UUID> speakers) {
        var at = "/sessions/" + place;
        if (session.title().isMissing()) {
            throw new SessionUntitled(at);
        }
        if (session.roomId() != null && !rooms.contains(session.roomId())) {
            throw new RoomUnknown(session.roomId(), at);
        }
        var named = new HashSet<UUID>();
        for (var part = 0; part < session.speakers().size(); part++) {
            var speaker = session.speakers().get(part).speakerId();
            if (!speakers.contains(speaker) || !named.add(speaker)) {
                throw new SpeakerUnknown(speaker, at + "/speakers/" + part);
            }
        }
        var zone = session.zone() == null ? event.zone().getId() : session.zone();
        var schedule = Schedule.of(session.startsAt(), session.endsAt(), zone, at);
        if (!event.encloses(schedule.start(), schedule.end())) {
            throw new SessionOutsideEvent(at);
        }
        return new Planned(place, session, schedule);
    }

    private static Set<UUID> requireOnce(List<UUID> ids, String list) {
        var seen = new HashSet<UUID>();
        for (var place = 0; place < ids.size(); place++) {
            if (!seen.add(ids.get(place))) {
                throw new IdTwice(ids.get(place), list + "/" + place);
            }
        }
        return seen;
    }

    /** The database holds it, too; here it is known which of them it is. */
    private static void requireOneAtATime(List<Planned> planned) {
        Map<UUID, Planned> last = new HashMap<>();
        planned.stream()
                .filter(each -> each.session().roomId() != null)
                .sorted(Comparator.comparing(each -> each.schedule().start()))
                .forEach(each -> {
                    var before = last.put(each.session().roomId(), each);
                    if (before != null && before.overlaps(each)) {
                        var later = before.place() > each.place() ? before : each;
                        throw new RoomDoubleBooked(
                                later.place(),
                                (later == each ? before : each).session().sessionId());
                    }
                });
    }
}
