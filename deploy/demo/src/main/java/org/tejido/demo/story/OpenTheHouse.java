package org.tejido.demo.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tejido.demo.client.Client;
import org.tejido.demo.client.Tejido;
import org.tejido.demo.story.Accounts.Account;
import org.tejido.demo.telling.StepFailed;
import org.tejido.demo.telling.Telling;

/** The first sign-in, by the one-time link; later runs find the accounts that the first one made. */
final class OpenTheHouse {

    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    private final Tejido tejido;
    private final Telling telling;
    private final Accounts accounts;
    private final Path setUpLink;

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
        var account = given(environment).or(() -> accounts.find("admin")).orElseGet(() -> accounts.keep(
                "admin", new Account("admin@example.org", run.password())));
        if (tejido.knows(account.email(), account.password())) {
            telling.held("The administrator signs in as %s".formatted(account.email()));
        } else {
            setUp(account);
        }
        return tejido.signIn(account.email(), account.password());
    }

    private void setUp(Account account) {
        var answer = tejido.visitor()
                .post("/api/set-up")
                .body(Map.of(
                        "token", token(),
                        "name", "Alba Administradora",
                        "email", account.email(),
                        "password", account.password()))
                .send();
        if (answer.status() >= 400 && !tejido.knows(account.email(), account.password())) {
            throw new StepFailed("The set-up link is refused (%s). If somebody else has set this system up, give her account in %s"
                    .formatted(answer.summary(), "TEJIDO_ADMIN_EMAIL and TEJIDO_ADMIN_PASSWORD."));
        }
        telling.held("The one-time link makes %s the administrator".formatted(account.email()));
        telling.says("Password %s, kept in %s".formatted(account.password(), accounts.file()));
    }

    private Client manager(Run run, Client admin) {
        var kept = accounts.find("manager").filter(it -> tejido.knows(it.email(), it.password()));
        if (kept.isPresent()) {
            telling.held("The cluster manager signs in as %s".formatted(kept.get().email()));
            return tejido.signIn(kept.get().email(), kept.get().password());
        }
        var account = accounts.keep("manager", new Account(run.mailOf("gerencia"), run.password()));
        var manager = new Invite(tejido, admin, new Mailbox(admin))
                .as("manager", "Greta Gerente", account.email(), account.password(), null);
        telling.held("The cluster manager %s follows the link in her invitation and signs in".formatted(account.email()));
        return manager;
    }

    private static Optional<Account> given(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("TEJIDO_ADMIN_EMAIL"))
                .map(email -> new Account(email, environment.getOrDefault("TEJIDO_ADMIN_PASSWORD", "")));
    }

    private String token() {
        try {
            var token = TOKEN.matcher(Files.readString(setUpLink));
            if (token.find()) {
                return token.group(1);
            }
        } catch (NoSuchFileException noLink) {
            throw new StepFailed("There is no set-up link at %s: give an administrator's account in %s"
                    .formatted(setUpLink, "TEJIDO_ADMIN_EMAIL and TEJIDO_ADMIN_PASSWORD."));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        throw new StepFailed("There is no token in " + setUpLink);
    }
}
