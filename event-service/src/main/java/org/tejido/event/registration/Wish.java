package org.tejido.event.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as {@code take_seats} reads it.
 *
 * @param place among those that go in together
 * @param known the organisation need not be looked up
 * @param formVersion one that there is not where the answers are wrong, so that they are refused where everything else is
 * @param token kept in the answer where there is a key, so that a repetition gets the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Wish(
        int place,
        UUID id,
        boolean named,
        boolean team,
        @Nullable UUID organisation,
        boolean known,
        String name,
        String email,
        int seats,
        @Nullable UUID category,
        boolean door,
        boolean waits,
        @Nullable Map<String, Object> answers,
        @JsonProperty("form_version") int formVersion,
        @Nullable String language,
        @Nullable String invitation,
        @Nullable UUID account,
        @JsonProperty("token_hash") @Nullable String tokenHash,
        @Nullable String token,
        @Nullable String caller,
        @Nullable String key,
        @Nullable String fingerprint,
        @Nullable String trace) {

    private static final int NO_VERSION = -1;
    private static final HexFormat HEX = HexFormat.of();

    static Wish of(Application application, int place) {
        var caller = application.caller();
        var token = application.token();
        var claim = application.claim();
        var trace = application.trace();
        return new Wish(
                place,
                application.id().value(),
                application.idIsTheirs(),
                caller.isTeam(),
                application.organisation(),
                !application.namesAnother(),
                application.name(),
                application.email(),
                application.seats(),
                application.category(),
                application.atTheDoor(),
                application.waits(),
                application.answers().isEmpty() ? null : application.answers(),
                application.wrong() == null ? application.formVersion() : NO_VERSION,
                application.language(),
                application.invitation(),
                caller.isAnonymous() ? null : caller.account(),
                token == null ? null : HEX.formatHex(token.hash()),
                token == null || claim == null ? null : token.wire(),
                claim == null ? null : claim.caller(),
                claim == null ? null : claim.key(),
                claim == null ? null : HEX.formatHex(claim.fingerprint()),
                trace == null ? null : trace.header());
    }
}
