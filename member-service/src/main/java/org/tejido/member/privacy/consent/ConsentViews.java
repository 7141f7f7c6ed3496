package org.tejido.member.privacy.consent;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class ConsentViews {

    private ConsentViews() {}

    /** @param now what counts for each purpose; all that was ever said is the proof */
    record OfPerson(UUID personId, List<Now> now, List<Consents.Said> said) {}

    /** @param withdrawal address at which a POST by anybody says no for this person (RFC 8058); the team puts it into mails */
    record Now(
            String purpose,
            boolean given,
            Instant since,
            @Nullable String withdrawal) {}

    record Texts(List<Consents.Text> items) {}

    static OfPerson of(UUID person, List<Consents.Said> said, @Nullable Keyed key) {
        var last = new LinkedHashMap<String, Consents.Said>();
        said.forEach(one -> last.putIfAbsent(one.purpose(), one));
        var now = last.values().stream()
                .map(one -> new Now(
                        one.purpose(),
                        one.given(),
                        one.at(),
                        key == null || !one.given()
                                ? null
                                : "/api/privacy/withdrawals/" + key.withdrawal(person, one.purpose())))
                .toList();
        return new OfPerson(person, now, said);
    }
}
