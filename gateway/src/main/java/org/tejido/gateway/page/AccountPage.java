package org.tejido.gateway.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tejido.gateway.account.Accounts;
import org.tejido.gateway.apikey.ApiKeyDesk;
import org.tejido.gateway.passkey.Passkeys;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.route.RouteTable;
import org.tejido.gateway.security.Callers;

/** Somebody's own data, his passkeys, and the keys that he has made for other systems. */
@Controller
class AccountPage {

    private static final int LONGEST_DAYS = 366;

    private final Accounts accounts;
    private final ApiKeyDesk keys;
    private final Passkeys passkeys;
    private final RouteTable routes;

    AccountPage(Accounts accounts, ApiKeyDesk keys, Passkeys passkeys, RouteTable routes) {
        this.accounts = accounts;
        this.keys = keys;
        this.passkeys = passkeys;
        this.routes = routes;
    }

    @GetMapping("/account")
    String show(Model model) {
        var caller = Callers.known();
        accounts.find(caller.id()).ifPresent(account -> model.addAttribute("account", account));
        model.addAttribute("passkeys", passkeys.of(caller.id()));
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
