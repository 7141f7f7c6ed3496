package org.tejido.demo.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tejido.demo.client.Answer;
import org.tejido.demo.client.Client;
import org.tejido.demo.client.Tejido;
import org.tejido.demo.client.Until;
import org.tejido.demo.story.Accounts.Account;
import org.tejido.demo.telling.StepFailed;
import org.tejido.demo.telling.Telling;

/** The first sign-in, by the one-time link; later runs find the accounts that the first one made. */
final class OpenTheHouse {

    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    private static final Duration COMES_BACK = Duration.ofSeconds(40);

    private final Tejido tejido;
    private final Telling telling;
    private final Accounts accounts;
    private final Path setUpLink;
    private String followed = "";

    OpenTheHouse(Tejido tejido, Telling telling, Accounts accounts, Path setUpLink) {
        this.tejido = tejido;
        this.telling = telling;
        this.accounts = accounts;
        this.setUpLink = setUpLink;
    }

    Staff play(Run run, Map<String, String> environment) {
        telling.act("The house opens");
        var admin = admin(run, environment);
        return new Staff(admin, manager(run, admin));
    }

    private Client admin(Run run, Map<String, String> environment) {
        var account = given(environment)
                .or(() -> accounts.find("admin"))
                .orElseGet(() -> accounts.keep("admin", new Account("admin@example.org", run.password())));
        var admin = enter(account);
        if (admin.isPresent()) {
            telling.held("The administrator signs in as %s".formatted(account.email()));
            return admin.get();
        }
        var first = setUp(account);
        telling.held("The one-time link makes %s the administrator".formatted(account.email()));
        telling.says("Password %s, kept in %s".formatted(account.password(), accounts.file()));
        return first;
    }

    /** A gateway that dies over it makes a new link when it comes back, unless the first one has been used. */
    private Client setUp(Account account) {
        var admin = Until.satisfied(COMES_BACK, () -> followLink(account), Optional::isPresent);
        return admin.orElseThrow(() -> new StepFailed(
                "There is no set-up link at %s that works. If somebody else has set this system up, give her account in %s"
                        .formatted(setUpLink, "TEJIDO_ADMIN_EMAIL and TEJIDO_ADMIN_PASSWORD.")));
    }

    private Optional<Client> followLink(Account account) {
        var token = token();
        if (token.isEmpty() || token.get().equals(followed)) {
            return Optional.empty();
        }
        followed = token.get();
        var answer = tejido.visitor()
                .post("/api/set-up")
                .body(Map.of(
                        "token", token.get(),
                        "name", "Alba Administradora",
                        "email", account.email(),
                        "password", account.password()))
                .send();
        return answer.is(201) || answer.is(409) || answer.is(410) ? enter(account) : refused(answer);
    }

    private static Optional<Client> refused(Answer answer) {
        throw new StepFailed("The set-up link is refused: " + answer.body());
    }

    private Optional<Client> enter(Account account) {
        return tejido.mayEnter(account.email(), account.password());
    }

    private Client manager(Run run, Client admin) {
        var kept = accounts.find("manager").flatMap(this::enter);
        if (kept.isPresent()) {
            telling.held("The cluster manager Greta signs in");
            return kept.get();
        }
        var account = accounts.keep("manager", new Account(run.mailOf("gerencia"), run.password()));
        var manager = new Invite(tejido, admin, new Mailbox(admin))
                .as("manager", "Greta Gerente", account.email(), account.password(), null);
        telling.held(
                "The cluster manager %s follows the link in her invitation and signs in".formatted(account.email()));
        return manager;
    }

    private static Optional<Account> given(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("TEJIDO_ADMIN_EMAIL"))
                .map(email -> new Account(email, environment.getOrDefault("TEJIDO_ADMIN_PASSWORD", "")));
    }

    private Optional<String> token() {
        try {
            var token = TOKEN.matcher(Files.readString(setUpLink));
            return token.find() ? Optional.of(token.group(1)) : Optional.empty();
        } catch (NoSuchFileException noLink) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
