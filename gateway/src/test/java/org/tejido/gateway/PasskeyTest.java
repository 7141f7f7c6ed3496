package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@GatewayTest
class PasskeyTest {

    private static final UUID ORGANISATION = UUID.fromString("019aa5f0-3c00-7a10-8000-000000000a01");

    @Autowired
    Office office;

    @Autowired
    JdbcClient database;

    @Value("${tejido.public-url}")
    String origin;

    private Authenticator telephone;

    @BeforeEach
    void buysATelephone() throws Exception {
        telephone = new Authenticator(origin);
    }

    @Test
    void opensTheSameSessionAsAPassword() throws Exception {
        var member = office.memberOf(ORGANISATION);
        var added = adds(member, telephone);

        var elsewhere = office.browser();
        var signedIn = signsIn(elsewhere, telephone);

        assertThat(added.status()).isEqualTo(201);
        assertThat(signedIn.status()).as(signedIn.body()).isEqualTo(200);
        assertThat(elsewhere.cookie()).startsWith("__Host-tejido=").isNotEqualTo(member.cookie());
        assertThat(accountId(elsewhere)).isEqualTo(accountId(member));
        assertThat(elsewhere.delete("/api/session").status()).isEqualTo(204);
    }

    @Test
    void isListedToItsHolderAndTellsHimByMail() throws Exception {
        var member = office.memberOf(ORGANISATION);
        adds(member, telephone);

        assertThat(member.get("/api/passkeys").json().at("/items/0/label").asString())
                .isEqualTo("Teléfono");
        assertThat(office.memberOf(ORGANISATION).get("/api/passkeys").json().path("items"))
                .isEmpty();
        var account = UUID.fromString(accountId(member));
        assertThat(database.sql("SELECT count(*) FROM mail JOIN account ON email = \"to\" WHERE account.id = ? "
                                + "AND text LIKE '%Teléfono%'")
                        .param(account)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void opensNothingOnceItIsRemovedAndOnlyItsHolderRemovesIt() throws Exception {
        var member = office.memberOf(ORGANISATION);
        adds(member, telephone);

        var stranger = office.admin().delete("/api/passkeys/" + telephone.id());
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.code()).isEqualTo("passkey-not-found");
        assertThat(signsIn(office.browser(), telephone).status()).isEqualTo(200);

        assertThat(member.delete("/api/passkeys/" + telephone.id()).status()).isEqualTo(204);
        assertRefused(signsIn(office.browser(), telephone), 401, "passkey-refused");
    }

    @Test
    void opensNoSuspendedAccount() throws Exception {
        var member = office.memberOf(ORGANISATION);
        adds(member, telephone);
        database.sql("UPDATE account SET suspended_at = now() WHERE id = ?")
                .param(UUID.fromString(accountId(member)))
                .update();

        assertRefused(signsIn(office.browser(), telephone), 401, "passkey-refused");
    }

    @Test
    void isNotTakenFromAnotherSite() throws Exception {
        var member = office.memberOf(ORGANISATION);
        assertRefused(adds(member, new Authenticator("https://tejid0.example")), 401, "passkey-refused");

        adds(member, telephone);
        assertRefused(signsIn(office.browser(), telephone.at("https://tejid0.example")), 401, "passkey-refused");
    }

    @Test
    void isNotTakenFromSomebodyWhoOnlyHoldsTheDevice() throws Exception {
        adds(office.memberOf(ORGANISATION), telephone);

        assertRefused(signsIn(office.browser(), telephone.unverified()), 401, "passkey-refused");
    }

    @Test
    void isNotTakenWithASignatureThatIsOlderThanTheLast() throws Exception {
        adds(office.memberOf(ORGANISATION), telephone);
        signsIn(office.browser(), telephone);
        assertThat(signsIn(office.browser(), telephone).status()).isEqualTo(200);

        assertRefused(signsIn(office.browser(), telephone.setBack()), 401, "passkey-refused");
    }

    @Test
    void isShownOnceForEachTimeThatItIsAskedFor() throws Exception {
        adds(office.memberOf(ORGANISATION), telephone);
        var browser = office.browser();
        var shown =
                telephone.shown(browser.post("/api/session/passkey/options", "").json());

        assertThat(browser.post("/api/session/passkey", shown).status()).isEqualTo(200);
        assertRefused(office.browser().post("/api/session/passkey", shown), 422, "passkey-challenge-spent");
    }

    @Test
    void isNotMadeOfWhatAnotherAccountWasAskedFor() throws Exception {
        var options =
                office.memberOf(ORGANISATION).post("/api/passkeys/options", "").json();
        var made = telephone.made(options);

        var answer = office.memberOf(ORGANISATION).post("/api/passkeys", named(made));

        assertRefused(answer, 422, "passkey-challenge-spent");
    }

    @Test
    void isNotShownInAnswerToAnOldQuestion() throws Exception {
        adds(office.memberOf(ORGANISATION), telephone);
        var browser = office.browser();
        var options = browser.post("/api/session/passkey/options", "").json();
        database.sql("UPDATE passkey_challenge SET expires_at = now()").update();

        assertRefused(browser.post("/api/session/passkey", telephone.shown(options)), 422, "passkey-challenge-spent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "7",
                "null",
                "{\"rawId\":\"!\",\"response\":{}}",
                "{\"response\":{\"clientDataJSON\":\"e30\"}}"
            })
    void isRefusedWhereItIsNone(String json) {
        var answer = office.browser().post("/api/session/passkey", json);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.code()).isIn("passkey-malformed", "malformed", "invalid");
    }

    @Test
    void isOneOfAFewForAnAccount() throws Exception {
        var member = office.memberOf(ORGANISATION);
        for (var device = 0; device < 20; device++) {
            assertThat(adds(member, new Authenticator(origin)).status()).isEqualTo(201);
        }

        assertRefused(member.post("/api/passkeys/options", ""), 409, "passkeys-too-many");
    }

    private static Browser.Answer adds(Browser holder, Authenticator device) throws Exception {
        var options = holder.post("/api/passkeys/options", "").json();
        return holder.post("/api/passkeys", named(device.made(options)));
    }

    private static Browser.Answer signsIn(Browser browser, Authenticator device) throws Exception {
        var options = browser.post("/api/session/passkey/options", "").json();
        return browser.post("/api/session/passkey", device.shown(options));
    }

    private static String named(String credential) {
        return "{\"label\":\"Teléfono\",\"credential\":%s}".formatted(credential);
    }

    private static String accountId(Browser browser) {
        return browser.get("/api/session").json().path("accountId").asString();
    }

    private static void assertRefused(Browser.Answer answer, int status, String code) {
        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}
