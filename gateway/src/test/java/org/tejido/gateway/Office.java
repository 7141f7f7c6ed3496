package org.tejido.gateway;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tejido.gateway.account.SetUp;
import org.tejido.gateway.link.Links;

/** The people of these tests, each of whom came in by the door: by set-up, or by an invitation that was mailed. */
@TestComponent
class Office {

    static final String PASSWORD = "una frase larga y tranquila";

    private static final Pattern LINK = Pattern.compile("token=([\\w-]+)");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Environment environment;
    private final JdbcClient database;
    private final SetUp setUp;
    private final Links links;

    Office(@Lazy Environment environment, JdbcClient database, SetUp setUp, Links links) {
        this.environment = environment;
        this.database = database;
        this.setUp = setUp;
        this.links = links;
    }

    Browser browser() {
        return new Browser("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }

    /** The first administrator, made by the set-up link that this start would have printed; afterwards the same one. */
    synchronized Browser admin() {
        var email = "admin@cluster.example";
        var known = database.sql("SELECT EXISTS (SELECT FROM account WHERE email = ?)")
                .param(email)
                .query(Boolean.class)
                .single();
        if (!known) {
            var token = links.make(Links.Purpose.SET_UP, java.util.Map.of());
            setUp.setUp(token, "Ada Admin", email, PASSWORD);
        }
        return signedIn(email);
    }

    Browser manager() {
        return invited("manager", null);
    }

    Browser memberOf(UUID organisation) {
        return invited("member", organisation);
    }

    Browser applicantOf(UUID organisation) {
        return invited("applicant", organisation);
    }

    Browser juror() {
        return invited("juror", null);
    }

    Browser signedIn(String email) {
        var browser = browser();
        var answer = browser.post("/api/session", """
                {"email":"%s","password":"%s"}""".formatted(email, PASSWORD));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return browser;
    }

    String newAddress() {
        return "person" + PEOPLE.incrementAndGet() + "@cluster.example";
    }

    /** The token in the link of the latest mail to that address. */
    String tokenMailedTo(String email) {
        var text = database.sql("SELECT text FROM mail WHERE \"to\" = ? ORDER BY id DESC LIMIT 1")
                .param(email)
                .query(String.class)
                .single();
        var match = LINK.matcher(text);
        if (!match.find()) {
            throw new IllegalStateException(text);
        }
        return match.group(1);
    }

    private Browser invited(String role, UUID organisation) {
        var email = newAddress();
        var bound = organisation == null ? "" : ",\"organisationId\":\"" + organisation + "\"";
        admin().post(
                        "/api/invitations",
                        "{\"email\":\"%s\",\"name\":\"%s\",\"role\":\"%s\"%s}".formatted(email, email, role, bound));
        var browser = browser();
        var answer = browser.post("/api/invitations/acceptance", """
                {"token":"%s","password":"%s"}""".formatted(tokenMailedTo(email), PASSWORD));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return browser;
    }
}
