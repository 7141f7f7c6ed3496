package org.tejido.gateway.invitation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.gateway.account.Account;
import org.tejido.gateway.account.Accounts;
import org.tejido.gateway.account.IdentityProvider;
import org.tejido.gateway.account.Passwords;
import org.tejido.gateway.audit.Audit;
import org.tejido.gateway.audit.Deed;
import org.tejido.gateway.link.Links;
import org.tejido.gateway.link.Links.Purpose;
import org.tejido.gateway.mail.Mails;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.security.Caller;

/** Offers accounts, and makes them of those that are taken up. */
@Service
public class Invitations {

    /** Of one organisation, and made by its members. */
    static final int MOST_OPEN = 20;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Links links;
    private final Mails mails;
    private final MessageSource messages;
    private final String publicUrl;
    private final IdentityProvider provider;
    private final Audit audit;

    Invitations(
            Accounts accounts,
            Passwords passwords,
            Links links,
            Mails mails,
            MessageSource messages,
            @Value("${tejido.public-url}") String publicUrl,
            IdentityProvider provider,
            Audit audit) {
        this.provider = provider;
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.mails = mails;
        this.messages = messages;
        this.publicUrl = publicUrl;
        this.audit = audit;
    }

    /**
     * Sends a link. An earlier one to the same address opens nothing any more.
     *
     * @throws Refusal where the role is above the inviter's or lacks its organisation, the organisation is not the inviter's
     *     own, the address has an account or another's invitation, or too many are open
     */
    @Transactional
    public void invite(Caller by, Invitation wanted, Locale locale) {
        var invitation = by.isTeam() ? wanted : ofOwnOrganisation(by, wanted);
        requireAllowed(by, invitation);
        if (accounts.findByEmail(invitation.email()).isPresent()) {
            throw new Refusal(HttpStatus.CONFLICT, "account-exists", "There is an account with this address already.");
        }
        if (!by.isTeam()) {
            requireRoom(by, invitation.email());
        }
        links.withdrawSentTo(invitation.email(), Purpose.INVITATION);
        var id = UuidCreator.getTimeOrderedEpoch();
        var token = links.make(id, Purpose.INVITATION, invitation);
        audit.note(Deed.of("invitation.sent", id)
                .with("role", invitation.role().word())
                .with("organisationId", invitation.organisation()));
        var link = publicUrl + "/invitation?token=" + token;
        mails.send(
                invitation.email(),
                messages.getMessage("mail.invitation.subject", null, locale),
                messages.getMessage("mail.invitation.text", new Object[] {invitation.name(), by.name(), link}, locale));
    }

    /** Those that nobody has taken up yet, the latest first: all for the team, those of its organisation for a member. */
    public List<Links.Open<Invitation>> openTo(Caller caller, @Nullable UUID before, int limit) {
        return links.open(Purpose.INVITATION, organisationSeenBy(caller), before, limit, Invitation.class);
    }

    /** @throws Refusal ({@code invitation-not-found}) where the caller sees none of this id */
    @Transactional
    public void withdraw(Caller caller, UUID id) {
        if (!links.withdraw(Purpose.INVITATION, organisationSeenBy(caller), id)) {
            throw new Refusal(HttpStatus.NOT_FOUND, "invitation-not-found", "There is no open invitation " + id + ".");
        }
        audit.note(Deed.of("invitation.withdrawn", id));
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

    private static Invitation ofOwnOrganisation(Caller by, Invitation wanted) {
        if (wanted.organisation() != null && !wanted.organisation().equals(by.organisation())) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "not-your-organisation",
                    "Members invite colleagues of their own organisation.");
        }
        return new Invitation(wanted.email(), wanted.name(), wanted.role(), by.organisation());
    }

    private static void requireAllowed(Caller by, Invitation invitation) {
        if (!by.role().mayInvite(invitation.role())) {
            throw new Refusal(HttpStatus.FORBIDDEN, "role-above-yours", "Nobody gives a right that he does not have.");
        }
        if (invitation.role().isBound() != (invitation.organisation() != null)) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "organisation-and-role",
                    "Members and applicants act for one organisation, others for none.");
        }
        if (!Accounts.isAddress(invitation.email())) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "email-malformed", "This is no e-mail address.");
        }
    }

    private void requireRoom(Caller by, String email) {
        var open = openTo(by, null, MOST_OPEN);
        var ours = open.stream()
                .anyMatch(invitation -> invitation.content().email().equalsIgnoreCase(email));
        if (!ours && links.isAnySentTo(email, Purpose.INVITATION)) {
            throw new Refusal(HttpStatus.CONFLICT, "invited-already", "Somebody else has invited this address.");
        }
        if (!ours && open.size() == MOST_OPEN) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "invitations-too-many",
                    "An organisation has at most %d open invitations.".formatted(MOST_OPEN));
        }
    }

    private static @Nullable UUID organisationSeenBy(Caller caller) {
        return caller.isTeam() ? null : Objects.requireNonNull(caller.organisation());
    }
}
