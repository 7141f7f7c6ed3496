package org.tejido.gateway.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tejido.gateway.account.Accounts;
import org.tejido.gateway.account.Role;
import org.tejido.gateway.invitation.Invitation;
import org.tejido.gateway.invitation.Invitations;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.security.Callers;

/** Who may sign in, who is invited to, and a form to invite one more. */
@Controller
class PeoplePage {

    private static final int SHOWN = 200;

    private final Accounts accounts;
    private final Invitations invitations;

    PeoplePage(Accounts accounts, Invitations invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    @GetMapping("/people")
    String show(Model model) {
        var caller = Callers.known();
        model.addAttribute("invitations", invitations.openTo(caller, null, SHOWN))
                .addAttribute("accounts", accounts.list(null, SHOWN))
                .addAttribute(
                        "roles",
                        Arrays.stream(Role.values())
                                .filter(caller.role()::mayInvite)
                                .toList());
        return "people";
    }

    @PostMapping("/people/invitations")
    String invite(
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String role,
            @RequestParam(required = false) Optional<UUID> organisation,
            @RequestParam Locale language,
            HttpServletResponse response,
            Model model) {
        try {
            invitations.invite(
                    Callers.known(), new Invitation(email, name, Role.of(role), organisation.orElse(null)), language);
            model.addAttribute("invited", email);
        } catch (Refusal refusal) {
            response.setStatus(refusal.getStatusCode().value());
            model.addAttribute("refusal", refusal.code())
                    .addAttribute("name", name)
                    .addAttribute("email", email)
                    .addAttribute("role", role);
        }
        return show(model);
    }

    @PostMapping("/people/invitations/{id}/withdrawal")
    String withdraw(@PathVariable UUID id) {
        invitations.withdraw(Callers.known(), id);
        return "redirect:/people";
    }
}
