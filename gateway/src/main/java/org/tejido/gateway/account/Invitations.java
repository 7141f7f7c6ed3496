package org.tejido.gateway.account;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.gateway.link.Links;
import org.tejido.gateway.link.Links.Purpose;
import org.tejido.gateway.mail.Mails;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.security.Caller;

/** Accounts begin with an invitation by e-mail; whoever accepts it has shown that the address is his. */
@Service
public class Invitations {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Links links;
    private final Mails mails;
    private final MessageSource messages;
    private final String publicUrl;
    private final IdentityProvider provider;

    Invitations(
            Accounts accounts,
            Passwords passwords,
            Links links,
            Mails mails,
            MessageSource messages,
            @Value("${tejido.public-url}") String publicUrl,
            IdentityProvider provider) {
        this.provider = provider;
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.mails = mails;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    /** @throws Refusal where the role is above the inviter's, lacks its organisation, or the address has an account */
    @Transactional
    public void invite(Caller by, String email, String name, Role role, @Nullable UUID organisation, Locale locale) {
        if (!by.role().mayInvite(role)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "role-above-yours", "Nobody gives a right that he does not have.");
        }
        if (role.isBound() != (organisation != null)) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "organisation-and-role",
                    "Members and applicants act for one organisation, others for none.");
        }
        if (!Accounts.isAddress(email)) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "email-malformed", "This is no e-mail address.");
        }
        if (accounts.findByEmail(email).isPresent()) {
            throw new Refusal(HttpStatus.CONFLICT, "account-exists", "There is an account with this address already.");
        }
        var token = links.make(Purpose.INVITATION, new Invitation(email, name, role, organisation));
        var link = publicUrl + "/invitation?token=" + token;
        mails.send(
                email,
                messages.getMessage("mail.invitation.subject", null, locale),
                messages.getMessage("mail.invitation.text", new Object[] {name, by.name(), link}, locale));
    }

    /** What an open invitation says, for the page on which it is accepted. */
    public Optional<Invitation> open(String token) {
        return links.look(token, Purpose.INVITATION, Invitation.class);
    }

    @Transactional
    public Account.Active accept(String token, @Nullable String name, String password) {
        provider.requireHere();
        var invitation = links.use(token, Purpose.INVITATION, Invitation.class);
        return accounts.add(
                invitation.email(),
                name == null || name.isBlank() ? invitation.name() : name,
                invitation.role(),
                invitation.organisation(),
                passwords.sealed(password, invitation.email()));
    }

    /** Whom the provider vouches for needs no link: that his address was invited is enough. */
    public Optional<Account> takeUp(String email, String issuer, String subject) {
        return links.useSentTo(email, Purpose.INVITATION, Invitation.class)
                .map(invitation -> accounts.add(
                        invitation.email(), invitation.name(), invitation.role(), invitation.organisation(), null))
                .flatMap(account -> accounts.vouch(account.id(), issuer, subject));
    }

    public record Invitation(
            String email, String name, Role role, @Nullable UUID organisation) {}
}
