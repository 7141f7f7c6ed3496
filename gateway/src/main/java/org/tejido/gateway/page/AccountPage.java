package org.tejido.gateway.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tejido.gateway.account.Accounts;
import org.tejido.gateway.account.Role;
import org.tejido.gateway.apikey.ApiKeyDesk;
import org.tejido.gateway.invitation.Invitation;
import org.tejido.gateway.invitation.Invitations;
import org.tejido.gateway.passkey.Passkeys;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.route.RouteTable;
import org.tejido.gateway.security.Callers;

/** Somebody's own data, his passkeys and his colleagues, and the keys that he has made for other systems. */
@Controller
class AccountPage {

    private static final int LONGEST_DAYS = 366;
    private static final int SHOWN = 200;

    private final Accounts accounts;
    private final ApiKeyDesk keys;
    private final Passkeys passkeys;
    private final Invitations invitations;
    private final RouteTable routes;

    AccountPage(Accounts accounts, ApiKeyDesk keys, Passkeys passkeys, Invitations invitations, RouteTable routes) {
        this.accounts = accounts;
        this.keys = keys;
        this.passkeys = passkeys;
        this.invitations = invitations;
        this.routes = routes;
    }

    @GetMapping("/account")
    String show(Model model) {
        var caller = Callers.known();
        accounts.find(caller.id()).ifPresent(account -> model.addAttribute("account", account));
        model.addAttribute("passkeys", passkeys.of(caller.id()));
        if (caller.role() == Role.MEMBER) {
            model.addAttribute("invitations", invitations.openTo(caller, null, SHOWN));
        }
        if (ApiKeyDesk.serves(caller)) {
            model.addAttribute("keys", keys.ownOf(caller)).addAttribute("scopes", routes.scopes());
        }
        return "account";
    }

    @PostMapping("/account/api-keys")
    String make(
            @RequestParam String name,
            @RequestParam(defaultValue = "") List<String> scopes,
            @RequestParam int days,
            HttpServletResponse response,
            Model model) {
        try {
            var until = Instant.now().plus(Math.clamp(days, 1, LONGEST_DAYS), ChronoUnit.DAYS);
            model.addAttribute("made", keys.make(Callers.known(), name, null, scopes, until));
        } catch (Refusal refusal) {
            response.setStatus(refusal.getStatusCode().value());
            model.addAttribute("refusal", refusal.code());
        }
        return show(model);
    }

    @PostMapping("/account/invitations")
    String invite(
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam Locale language,
            HttpServletResponse response,
            Model model) {
        try {
            invitations.invite(Callers.known(), new Invitation(email, name, Role.MEMBER, null), language);
            model.addAttribute("invited", email);
        } catch (Refusal refusal) {
            response.setStatus(refusal.getStatusCode().value());
            model.addAttribute("notInvited", refusal.code())
                    .addAttribute("name", name)
                    .addAttribute("email", email);
        }
        return show(model);
    }

    @PostMapping("/account/invitations/{id}/withdrawal")
    String withdraw(@PathVariable UUID id) {
        invitations.withdraw(Callers.known(), id);
        return "redirect:/account";
    }

    @PostMapping("/account/passkeys/{id}/removal")
    String removePasskey(@PathVariable String id) {
        passkeys.remove(Callers.known().id(), id);
        return "redirect:/account";
    }

    @PostMapping("/account/api-keys/{id}/revocation")
    String revoke(@PathVariable UUID id) {
        keys.revoke(Callers.known(), id);
        return "redirect:/account";
    }
}
