package org.tejido.gateway.account;

import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.gateway.link.Links;
import org.tejido.gateway.link.Links.Purpose;
import org.tejido.gateway.mail.Mails;
import org.tejido.gateway.problem.Refusal;

/** A new password for those who have lost theirs. Whether an address has an account is not told. */
@Service
public class PasswordResets {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Links links;
    private final Mails mails;
    private final MessageSource messages;
    private final AsyncTaskExecutor later;
    private final String publicUrl;
    private final IdentityProvider provider;

    PasswordResets(
            Accounts accounts,
            Passwords passwords,
            Links links,
            Mails mails,
            MessageSource messages,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor later,
            @Value("${tejido.public-url}") String publicUrl,
            IdentityProvider provider) {
        this.provider = provider;
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.mails = mails;
        this.messages = messages;
        this.later = later;
        this.publicUrl = publicUrl;
    }

    /** Returns at once, whether or not there is an account, so that the time tells nothing either. */
    public void ask(String email, Locale locale) {
        provider.requireHere();
        later.execute(
                () -> accounts.findByEmail(email).flatMap(Account::active).ifPresent(account -> send(account, locale)));
    }

    /** For the page: looks at the link without spending it. */
    public boolean isOpen(String token) {
        return links.look(token, Purpose.PASSWORD_RESET, Reset.class).isPresent();
    }

    /** Ends all sessions of the account. */
    @Transactional
    public void choose(String token, String password) {
        provider.requireHere();
        var reset = links.use(token, Purpose.PASSWORD_RESET, Reset.class);
        var account = accounts.find(reset.account())
                .orElseThrow(() -> new Refusal(HttpStatus.GONE, "link-spent", "This account is no more."));
        accounts.changePassword(account.id(), passwords.sealed(password, account.email()));
    }

    private void send(Account account, Locale locale) {
        var link = publicUrl + "/password-reset?token=" + links.make(Purpose.PASSWORD_RESET, new Reset(account.id()));
        mails.send(
                account.email(),
                messages.getMessage("mail.reset.subject", null, locale),
                messages.getMessage("mail.reset.text", new Object[] {account.name(), link}, locale));
    }

    record Reset(UUID account) {}
}
