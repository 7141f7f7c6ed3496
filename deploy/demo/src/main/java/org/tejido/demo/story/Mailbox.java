package org.tejido.demo.story;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tejido.demo.client.Client;
import org.tejido.demo.client.Until;
import org.tejido.demo.telling.StepFailed;

/** What the system has sent by mail; with no mail server configured, an administrator can read it. */
final class Mailbox {

    private static final Duration ARRIVES = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    private final Client admin;

    Mailbox(Client admin) {
        this.admin = admin;
    }

    /** The one-use token of the latest link that was sent to an address. */
    String tokenSentTo(String address) {
        var found = Until.satisfied(ARRIVES, () -> latest(address), token -> !token.isEmpty());
        if (found.isEmpty()) {
            throw new StepFailed("No link was sent to " + address);
        }
        return found;
    }

    private String latest(String address) {
        return admin.get("/api/mails").expect(200).items().stream()
                .filter(mail -> mail.path("to").asString("").equals(address))
                .map(mail -> TOKEN.matcher(mail.path("text").asString("")))
                .filter(Matcher::find)
                .map(token -> token.group(1))
                .findFirst()
                .orElse("");
    }
}
