package org.tejido.gateway.passkey;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.gateway.account.Account;
import org.tejido.gateway.account.Accounts;
import org.tejido.gateway.account.IdentityProvider;
import org.tejido.gateway.audit.Audit;
import org.tejido.gateway.audit.Deed;
import org.tejido.gateway.mail.Mails;
import org.tejido.gateway.problem.Refusal;

/** The passkeys of an account: made by its holder when he is signed in, and good for signing in ever after. */
@Service
public class Passkeys {

    /** More than anybody has devices. */
    static final int MOST = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    private final WebAuthnRelyingPartyOperations operations;
    private final PublicKeyCredentialRpEntity relyingParty;
    private final UserCredentialRepository credentials;
    private final Challenges challenges;
    private final Accounts accounts;
    private final IdentityProvider provider;
    private final Mails mails;
    private final MessageSource messages;
    private final Audit audit;

    Passkeys(
            WebAuthnRelyingPartyOperations operations,
            PublicKeyCredentialRpEntity relyingParty,
            UserCredentialRepository credentials,
            Challenges challenges,
            Accounts accounts,
            IdentityProvider provider,
            Mails mails,
            MessageSource messages,
            Audit audit) {
        this.operations = operations;
        this.relyingParty = relyingParty;
        this.credentials = credentials;
        this.challenges = challenges;
        this.accounts = accounts;
        this.provider = provider;
        this.mails = mails;
        this.messages = messages;
        this.audit = audit;
    }

    public List<CredentialRecord> of(UUID account) {
        return credentials.findByUserId(Holders.bytes(account));
    }

    /** What the browser is to ask an authenticator for, so that it makes a passkey of this account. */
    PublicKeyCredentialCreationOptions begin(UUID account) {
        provider.requireHere();
        var held = of(account);
        if (held.size() >= MOST) {
            throw new Refusal(
                    HttpStatus.CONFLICT, "passkeys-too-many", "Remove one of your %d passkeys first.".formatted(MOST));
        }
        return creation(account(account), challenges.make(account), held);
    }

    /**
     * Keeps the passkey, and tells its holder by mail that there is another way into his account.
     *
     * @throws Refusal ({@code passkey-challenge-spent}, {@code passkey-refused})
     */
    @Transactional
    public CredentialRecord add(
            UUID account, String label, PublicKeyCredential<AuthenticatorAttestationResponse> made, Locale locale) {
        var holder = account(account);
        var challenge = Signed.challengeOf(made.getResponse().getClientDataJSON());
        challenges.use(challenge, account);
        var request = new ImmutableRelyingPartyRegistrationRequest(
                creation(holder, challenge, List.of()), new RelyingPartyPublicKey(made, label));
        var passkey = checked(() -> operations.registerCredential(request));
        audit.note(Deed.of("passkey.added", account));
        mails.send(
                holder.email(),
                messages.getMessage("mail.passkey.subject", null, locale),
                messages.getMessage("mail.passkey.text", new Object[] {holder.name(), label}, locale));
        return passkey;
    }

    /** @throws Refusal ({@code passkey-not-found}) where the account has no such passkey */
    @Transactional
    public void remove(UUID account, String id) {
        of(account).stream()
                .map(CredentialRecord::getCredentialId)
                .filter(held -> held.toBase64UrlString().equals(id))
                .findFirst()
                .ifPresentOrElse(credentials::delete, () -> {
                    throw new Refusal(HttpStatus.NOT_FOUND, "passkey-not-found", "You have no such passkey.");
                });
        audit.note(Deed.of("passkey.removed", account));
    }

    /** What the browser is to ask an authenticator for, whoever its holder is. */
    PublicKeyCredentialRequestOptions beginSignIn() {
        provider.requireHere();
        return request(challenges.make(null));
    }

    /** @throws Refusal ({@code passkey-challenge-spent}, {@code passkey-refused}), the same for a suspended account */
    Account.Active signIn(PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
        provider.requireHere();
        var challenge = Signed.challengeOf(shown.getResponse().getClientDataJSON());
        challenges.use(challenge, null);
        var request = new RelyingPartyAuthenticationRequest(request(challenge), shown);
        requireNewer(shown);
        var holder = checked(() -> operations.authenticate(request));
        return accounts.find(Holders.account(holder.getId()))
                .flatMap(Account::active)
                .orElseThrow(Passkeys::refused);
    }

    /**
     * A counter that does not grow tells of a copied key (Web Authentication Level 3, 6.1.1). The library compares it with that
     * of the day on which the passkey was made, we with the last one seen.
     */
    private void requireNewer(PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
        var known = credentials.findByCredentialId(shown.getRawId());
        var counted = Signed.signaturesIn(shown.getResponse().getAuthenticatorData());
        if (known != null && (counted > 0 || known.getSignatureCount() > 0) && counted <= known.getSignatureCount()) {
            LOG.warn("A passkey of {} shows an old signature counter.", known.getUserEntityUserId());
            throw refused();
        }
    }

    private Account account(UUID id) {
        return accounts.find(id).orElseThrow(Passkeys::refused);
    }

    private PublicKeyCredentialCreationOptions creation(Account account, Bytes challenge, List<CredentialRecord> held) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(relyingParty)
                .user(Holders.of(account))
                .challenge(challenge)
                .timeout(Challenges.LASTS)
                .attestation(AttestationConveyancePreference.NONE)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .excludeCredentials(held.stream().map(Passkeys::descriptor).toList())
                .build();
    }

    private PublicKeyCredentialRequestOptions request(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(relyingParty.getId())
                .challenge(challenge)
                .timeout(Challenges.LASTS)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private static PublicKeyCredentialDescriptor descriptor(CredentialRecord held) {
        return PublicKeyCredentialDescriptor.builder()
                .id(held.getCredentialId())
                .transports(held.getTransports())
                .build();
    }

    /** The libraries say no by exceptions of many kinds; which one is our log's business, not the caller's. */
    private static <T> T checked(Check<T> check) {
        try {
            return check.make();
        } catch (RuntimeException refusal) {
            LOG.info("A passkey was refused: {}", refusal.toString());
            throw refused();
        }
    }

    private static Refusal refused() {
        return new Refusal(HttpStatus.UNAUTHORIZED, "passkey-refused", "This passkey does not open an account here.");
    }

    private interface Check<T> {
        T make();
    }
}
