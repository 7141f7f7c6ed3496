package org.tejido.gateway.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.gateway.link.Links;
import org.tejido.gateway.link.Links.Purpose;
import org.tejido.gateway.problem.Refusal;

/**
 * The first administrator. There is no default password: as long as there is no administrator, each start prints a
 * link that can be used once, and that makes the earlier ones void.
 */
@Service
public class SetUp {

    private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Links links;
    private final String publicUrl;
    private final String linkFile;
    private final IdentityProvider provider;

    SetUp(
            Accounts accounts,
            Passwords passwords,
            Links links,
            @Value("${tejido.public-url}") String publicUrl,
            @Value("${tejido.setup-link-file}") String linkFile,
            IdentityProvider provider) {
        this.provider = provider;
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.publicUrl = publicUrl;
        this.linkFile = linkFile;
    }

    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        if (provider.isElsewhere() || accounts.anyAdmin()) {
            forgetLinkFile();
            return;
        }
        links.withdraw(Purpose.SET_UP);
        var link = publicUrl + "/set-up?token=" + links.make(Purpose.SET_UP, new Nothing());
        LOG.info("Nobody administers this system yet. Set it up here, once, within a day: {}", link);
        if (!linkFile.isBlank()) {
            write(Path.of(linkFile), link);
        }
    }

    /** For the page: looks at the link without spending it. */
    public boolean isOpen(String token) {
        return links.look(token, Purpose.SET_UP, Nothing.class).isPresent();
    }

    /** @throws Refusal where the link is spent, or the password would not keep anybody out */
    @Transactional
    public Account.Active setUp(String token, String name, String email, String password) {
        provider.requireHere();
        links.use(token, Purpose.SET_UP, Nothing.class);
        if (accounts.anyAdmin()) {
            throw new Refusal(HttpStatus.CONFLICT, "already-set-up", "This system has an administrator already.");
        }
        var admin = accounts.add(email, name, Role.ADMIN, null, passwords.sealed(password, email));
        forgetLinkFile();
        return admin;
    }

    private static void write(Path file, String link) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, link + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void forgetLinkFile() {
        try {
            if (!linkFile.isBlank()) {
                Files.deleteIfExists(Path.of(linkFile));
            }
        } catch (IOException failure) {
            LOG.warn("The set-up link is spent, but its file could not be removed: {}", linkFile, failure);
        }
    }

    record Nothing() {}
}
