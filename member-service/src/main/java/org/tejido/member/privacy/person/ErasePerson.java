package org.tejido.member.privacy.person;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.privacy.consent.ErasedAddresses;
import org.tejido.member.privacy.consent.RefuseForGood;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
public class ErasePerson {

    private final Records records;
    private final RefuseForGood refuseForGood;
    private final ErasedAddresses erasedAddresses;
    private final ClusterCalendar calendar;
    private final Audit audit;

    ErasePerson(
            Records records,
            RefuseForGood refuseForGood,
            ErasedAddresses erasedAddresses,
            ClusterCalendar calendar,
            Audit audit) {
        this.records = records;
        this.refuseForGood = refuseForGood;
        this.erasedAddresses = erasedAddresses;
        this.calendar = calendar;
        this.audit = audit;
    }

    /** The person stays as an id, so that what the law keeps still hangs together. */
    @Transactional
    public Mono<Void> erase(UUID person, Caller caller) {
        return erasedAddresses
                .hold()
                .then(Mono.defer(() -> records.places(person)))
                .flatMap(places -> records.isOnHold(person)
                        .flatMap(held -> held
                                ? Mono.error(new PersonOnHold())
                                : refuseForGood
                                        .refuse(person)
                                        .then(Mono.defer(() -> records.erase(
                                                person, places, caller, calendar.now(), calendar.today())))))
                .then(audit.note(Deed.of("person.erased", person)));
    }

    /** With what is kept, and what lies elsewhere. */
    static List<Place> places(Place... here) {
        return Stream.of(
                        Stream.of(here),
                        PersonalColumn.DECLARED.stream()
                                .filter(column -> column.fate() == PersonalColumn.Fate.KEPT)
                                .map(column ->
                                        new Place(column.table() + "." + column.column(), "kept", 0, column.why())),
                        Held.ELSEWHERE.stream())
                .flatMap(places -> places)
                .toList();
    }
}
