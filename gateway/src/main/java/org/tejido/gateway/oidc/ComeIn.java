package org.tejido.gateway.oidc;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.gateway.account.Account;
import org.tejido.gateway.account.Accounts;
import org.tejido.gateway.account.Role;
import org.tejido.gateway.invitation.Invitations;
import org.tejido.gateway.problem.Refusal;

/** Finds the account of somebody for whom the provider vouches, or makes it. */
@Service
class ComeIn {

    private final Accounts accounts;
    private final Invitations invitations;

    ComeIn(Accounts accounts, Invitations invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    /** @throws Refusal ({@code no-account}) for whoever was not invited, has no role by the claim, or is suspended */
    @Transactional
    public Account.Active comeIn(Profile profile) {
        return accounts.findByProvider(profile.issuer(), profile.subject())
                .map(known -> asClaimed(known, profile))
                .orElseGet(() -> firstTime(profile))
                .active()
                .orElseThrow(ComeIn::noAccount);
    }

    /** A role that came with a claim changes and goes with it. */
    private Account asClaimed(Account account, Profile profile) {
        if (!accounts.isClaimed(account.id())) {
            return account;
        }
        var role = profile.role().orElseThrow(ComeIn::noAccount);
        return role == account.role() ? account : accounts.claim(account.id(), role);
    }

    /** An address that the provider has verified is as good as a link that was sent there. */
    private Account firstTime(Profile profile) {
        var email = profile.email().orElseThrow(ComeIn::noAccount);
        var known = accounts.findByEmail(email);
        if (known.isPresent()) {
            return accounts.vouch(known.get().id(), profile.issuer(), profile.subject())
                    .orElseThrow(ComeIn::noAccount);
        }
        return invitations.takeUp(email, profile.issuer(), profile.subject()).orElseGet(() -> byClaim(profile, email));
    }

    private Account byClaim(Profile profile, String email) {
        Role role = profile.role().orElseThrow(ComeIn::noAccount);
        return accounts.adopt(email, profile.name(), role, profile.issuer(), profile.subject());
    }

    private static Refusal noAccount() {
        return new Refusal(
                HttpStatus.FORBIDDEN, "no-account", "Nobody has invited you here, or your account is suspended.");
    }
}
