package org.tejido.gateway.session;

import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.tejido.gateway.account.Account;
import org.tejido.gateway.account.Accounts;
import org.tejido.gateway.account.IdentityProvider;
import org.tejido.gateway.account.Passwords;
import org.tejido.gateway.audit.Audit;
import org.tejido.gateway.audit.Deed;
import org.tejido.gateway.problem.Refusal;

/** Checks who somebody says he is. An unknown account, a wrong password and a suspended account are one answer. */
@Service
public class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final IdentityProvider provider;
    private final Audit audit;

    SignIn(Accounts accounts, Passwords passwords, Attempts attempts, IdentityProvider provider, Audit audit) {
        this.provider = provider;
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
    }

    /** @throws Refusal ({@code sign-in-failed}, {@code too-many-attempts}) */
    public Account.Active signIn(String email, String password, String address) {
        provider.requireHere();
        var normal = email.strip().toLowerCase(Locale.ROOT);
        attempts.begin(normal, address);
        var known = accounts.findByEmail(normal);
        var account = known.flatMap(Account::active);
        var sealed = account.flatMap(found -> accounts.passwordOf(found.id())).orElse(null);
        if (!passwords.match(password, sealed) || account.isEmpty()) {
            // Not what was typed: some type their password where the address belongs.
            audit.note(Deed.of(
                            "session.refused",
                            known.map(Account::id).map(UUID::toString).orElse(null))
                    .with("way", "password")
                    .with("address", address));
            throw new Refusal(
                    HttpStatus.UNAUTHORIZED, "sign-in-failed", "This address and this password do not fit together.");
        }
        attempts.succeeded(normal, address);
        return account.get();
    }
}
