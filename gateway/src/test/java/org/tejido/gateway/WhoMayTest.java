package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every endpoint of the gateway against everybody. A body that is refused as 400, 404, 410 or 422 has passed the guard. */
@GatewayTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayTest {

    private static final UUID ORGANISATION = UUID.fromString("019aa5f0-3c00-7a10-8000-000000000a01");
    private static final String SOMEBODY = "/019aa5f0-3c00-7a10-8000-00000000dead";

    @Autowired
    Office office;

    private final List<Browser> everybody = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # method, path,                          nobody, juror, applicant, member, manager, admin, key
            GET,    /api/session,                         401, 200, 200, 200, 200, 200, 200
            POST,   /api/session,                         422, 422, 422, 422, 422, 422, 422
            POST,   /api/set-up,                          422, 422, 422, 422, 422, 422, 422
            POST,   /api/invitations/acceptance,          422, 422, 422, 422, 422, 422, 422
            POST,   /api/password-resets,                 422, 422, 422, 422, 422, 422, 422
            POST,   /api/password-resets/confirmation,    422, 422, 422, 422, 422, 422, 422
            POST,   /api/invitations,                     401, 403, 403, 422, 422, 422, 403
            GET,    /api/invitations,                     401, 403, 403, 200, 200, 200, 403
            DELETE, /api/invitations/{somebody},          401, 403, 403, 404, 404, 404, 403
            POST,   /account/invitations,                 401, 403, 403, 400, 400, 400, 403
            POST,   /account/invitations/{somebody}/withdrawal, 401, 403, 403, 404, 404, 404, 403
            GET,    /api/accounts,                        401, 403, 403, 403, 200, 200, 403
            GET,    /api/accounts/{somebody},             401, 403, 403, 403, 404, 404, 403
            PATCH,  /api/accounts/{somebody},             401, 403, 403, 403, 400, 400, 403
            GET,    /api/api-keys,                        401, 200, 200, 200, 200, 200, 403
            POST,   /api/api-keys,                        401, 422, 422, 422, 422, 422, 403
            DELETE, /api/api-keys/{somebody},             401, 404, 404, 404, 404, 404, 403
            POST,   /api/session/passkey/options,         200, 200, 200, 200, 200, 200, 200
            POST,   /api/session/passkey,                 422, 422, 422, 422, 422, 422, 422
            GET,    /api/passkeys,                        401, 200, 200, 200, 200, 200, 403
            POST,   /api/passkeys/options,                401, 200, 200, 200, 200, 200, 403
            POST,   /api/passkeys,                        401, 422, 422, 422, 422, 422, 403
            DELETE, /api/passkeys/{somebody},             401, 404, 404, 404, 404, 404, 403
            POST,   /account/passkeys/{somebody}/removal, 401, 404, 404, 404, 404, 404, 403
            GET,    /api/webhooks,                        401, 403, 403, 403, 200, 200, 403
            POST,   /api/webhooks,                        401, 403, 403, 403, 422, 422, 403
            GET,    /api/webhooks/{somebody},             401, 403, 403, 403, 404, 404, 403
            PUT,    /api/webhooks/{somebody},             401, 403, 403, 403, 400, 400, 403
            DELETE, /api/webhooks/{somebody},             401, 403, 403, 403, 400, 400, 403
            POST,   /api/webhooks/{somebody}/secret-rotation, 401, 403, 403, 403, 404, 404, 403
            POST,   /api/webhooks/{somebody}/deactivation, 401, 403, 403, 403, 404, 404, 403
            POST,   /api/webhooks/{somebody}/activation,  401, 403, 403, 403, 404, 404, 403
            POST,   /api/webhooks/{somebody}/ping,        401, 403, 403, 403, 404, 404, 403
            POST,   /api/webhooks/{somebody}/replay,      401, 403, 403, 403, 404, 404, 403
            GET,    /api/webhooks/{somebody}/deliveries,  401, 403, 403, 403, 404, 404, 403
            GET,    /api/webhooks/{somebody}/deliveries/1, 401, 403, 403, 403, 404, 404, 403
            POST,   /api/webhooks/{somebody}/deliveries/1/replay, 401, 403, 403, 403, 404, 404, 403
            GET,    /api/mails,                           401, 403, 403, 403, 403, 200, 403
            GET,    /api/audit,                           401, 403, 403, 403, 403, 200, 403
            POST,   /api/signing-keys/rotation,           401, 403, 403, 403, 403, 204, 403
            GET,    /.well-known/jwks.json,               200, 200, 200, 200, 200, 200, 200
            GET,    /openapi.json,                        200, 200, 200, 200, 200, 200, 200
            GET,    /docs,                                200, 200, 200, 200, 200, 200, 200
            GET,    /,                                    302, 302, 302, 302, 302, 302, 302
            GET,    /es/,                                 200, 200, 200, 200, 200, 200, 200
            GET,    /en/news,                             200, 200, 200, 200, 200, 200, 200
            GET,    /robots.txt,                          200, 200, 200, 200, 200, 200, 200
            GET,    /api/news,                            200, 200, 200, 200, 200, 200, 200
            GET,    /api/news/{somebody},                 404, 404, 404, 404, 404, 404, 404
            POST,   /api/news,                            401, 403, 403, 403, 422, 422, 403
            PUT,    /api/news/{somebody},                 401, 403, 403, 403, 400, 400, 403
            POST,   /api/news/{somebody}/publication,     401, 403, 403, 403, 400, 400, 403
            POST,   /api/news/{somebody}/withdrawal,      401, 403, 403, 403, 400, 400, 403
            DELETE, /api/news/{somebody},                 401, 403, 403, 403, 400, 400, 403
            GET,    /api/site-texts,                      200, 200, 200, 200, 200, 200, 200
            GET,    /api/site-texts/name,                 200, 200, 200, 200, 200, 200, 200
            PUT,    /api/site-texts/name,                 401, 403, 403, 403, 400, 400, 403
            GET,    /account,                             401, 200, 200, 200, 200, 200, 403
            POST,   /account/api-keys,                    401, 400, 400, 400, 400, 400, 403
            GET,    /console,                             401, 200, 200, 200, 200, 200, 403
            GET,    /newsroom,                            401, 403, 403, 403, 200, 200, 403
            GET,    /newsroom/news,                       401, 403, 403, 403, 200, 200, 403
            GET,    /newsroom/news/{somebody},            401, 403, 403, 403, 404, 404, 403
            POST,   /newsroom/news/{somebody},            401, 403, 403, 403, 400, 400, 403
            POST,   /newsroom/news/{somebody}/publication, 401, 403, 403, 403, 400, 400, 403
            POST,   /newsroom/news/{somebody}/withdrawal, 401, 403, 403, 403, 400, 400, 403
            POST,   /newsroom/news/{somebody}/removal,    401, 403, 403, 403, 400, 400, 403
            GET,    /newsroom/texts/name,                 401, 403, 403, 403, 200, 200, 403
            POST,   /newsroom/texts/name,                 401, 403, 403, 403, 400, 400, 403
            GET,    /people,                              401, 403, 403, 403, 200, 200, 403
            POST,   /people/invitations,                  401, 403, 403, 403, 400, 400, 403
            POST,   /people/invitations/{somebody}/withdrawal, 401, 403, 403, 403, 404, 404, 403
            GET,    /api/operations/gateway/parked,       401, 403, 403, 403, 403, 404, 403
            GET,    /actuator/health/readiness,           200, 200, 200, 200, 200, 200, 200
            GET,    /actuator/health/liveness,            200, 200, 200, 200, 200, 200, 200
            GET,    /actuator,                            401, 403, 403, 403, 403, 403, 403
            GET,    /actuator/env,                        401, 403, 403, 403, 403, 403, 403
            GET,    /actuator/heapdump,                   401, 403, 403, 403, 403, 403, 403
            POST,   /actuator/gateway/refresh,            401, 403, 403, 403, 403, 403, 403
            DELETE, /api/session,                         204, 204, 204, 204, 204, 204, 204
            """)
    void isOpenToExactlyThoseWhoMay(
            String method,
            String path,
            int nobody,
            int juror,
            int applicant,
            int member,
            int manager,
            int admin,
            int key) {
        var address = path.replace("/{somebody}", SOMEBODY);
        var body = method.equals("GET") || method.equals("DELETE") ? "" : "{}";

        var answers = everybody().stream()
                .map(caller -> caller.change(method, address, body).status())
                .toList();

        assertThat(answers).isEqualTo(List.of(nobody, juror, applicant, member, manager, admin, key));
    }

    /** In the order of the columns. They come in once; the last row of the table sends them out. */
    private List<Browser> everybody() {
        if (everybody.isEmpty()) {
            everybody.addAll(List.of(
                    office.browser(),
                    office.juror(),
                    office.applicantOf(ORGANISATION),
                    office.memberOf(ORGANISATION),
                    office.manager(),
                    office.admin(),
                    office.browser().with("Authorization", "Bearer " + key())));
        }
        return everybody;
    }

    /** Of an administrator, and for everything that a key can be for. */
    private String key() {
        return office.admin()
                .post("/api/api-keys", """
                        {"name":"all","scopes":["member:read","member:write","project:read","project:write","event:read","event:write"],
                         "expiresAt":"%s"}
                        """.formatted(Instant.now().plus(1, ChronoUnit.HOURS)))
                .json()
                .path("key")
                .asString();
    }
}
