package org.tejido.gateway.session;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.tejido.gateway.account.Account;
import org.tejido.gateway.account.Accounts;
import org.tejido.gateway.account.IdentityProvider;
import org.tejido.gateway.account.Passwords;
import org.tejido.gateway.problem.Refusal;

/** Checks who somebody says he is. An unknown account, a wrong password and a suspended account are one answer. */
@Service
public class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final IdentityProvider provider;

    SignIn(Accounts accounts, Passwords passwords, Attempts attempts, IdentityProvider provider) {
        this.provider = provider;
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** @throws Refusal ({@code sign-in-failed}, {@code too-many-attempts}) */
    public Account.Active signIn(String email, String password, String address) {
        provider.requireHere();
        var normal = email.strip().toLowerCase(Locale.ROOT);
        attempts.begin(normal, address);
        var account = accounts.findByEmail(normal).flatMap(Account::active);
        var sealed = account.flatMap(found -> accounts.passwordOf(found.id())).orElse(null);
        if (!passwords.match(password, sealed) || account.isEmpty()) {
            throw new Refusal(
                    HttpStatus.UNAUTHORIZED, "sign-in-failed", "This address and this password do not fit together.");
        }
        attempts.succeeded(normal, address);
        return account.get();
    }
}
