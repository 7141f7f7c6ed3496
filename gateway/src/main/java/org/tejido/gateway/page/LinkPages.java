package org.tejido.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tejido.gateway.account.Account;
import org.tejido.gateway.account.IdentityProvider;
import org.tejido.gateway.account.PasswordResets;
import org.tejido.gateway.account.SetUp;
import org.tejido.gateway.invitation.Invitations;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.session.Sessions;

/** The pages behind one-use links. Opening one spends nothing: mail scanners open links too. */
@Controller
class LinkPages {

    private final SetUp setUp;
    private final Invitations invitations;
    private final PasswordResets resets;
    private final Sessions sessions;
    private final IdentityProvider provider;

    LinkPages(
            SetUp setUp, Invitations invitations, PasswordResets resets, Sessions sessions, IdentityProvider provider) {
        this.provider = provider;
        this.setUp = setUp;
        this.invitations = invitations;
        this.resets = resets;
        this.sessions = sessions;
    }

    @GetMapping("/set-up")
    String setUp(@RequestParam(defaultValue = "") String token, HttpServletResponse response, Model model) {
        model.addAttribute("token", token);
        return open(setUp.isOpen(token), "set-up", response);
    }

    @PostMapping("/set-up")
    String setUp(
            @RequestParam String token,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("token", token).addAttribute("name", name).addAttribute("email", email);
        return enter(() -> setUp.setUp(token, name, email, password), "set-up", request, response, model);
    }

    @GetMapping("/invitation")
    String invitation(@RequestParam(defaultValue = "") String token, HttpServletResponse response, Model model) {
        var invitation = invitations.open(token);
        model.addAttribute("token", token);
        invitation.ifPresent(open -> model.addAttribute("name", open.name()).addAttribute("email", open.email()));
        return open(invitation.isPresent(), provider.isElsewhere() ? "sign-in" : "invitation", response);
    }

    @PostMapping("/invitation")
    String accept(
            @RequestParam String token,
            @RequestParam String name,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("token", token).addAttribute("name", name);
        invitations.open(token).ifPresent(open -> model.addAttribute("email", open.email()));
        return enter(() -> invitations.accept(token, name, password), "invitation", request, response, model);
    }

    @GetMapping("/password-reset")
    String reset(@RequestParam(required = false) Optional<String> token, HttpServletResponse response, Model model) {
        model.addAttribute("token", token.orElse(""));
        return token.isEmpty() ? "password-lost" : open(resets.isOpen(token.get()), "password-reset", response);
    }

    /** The same answer whether or not the address has an account. */
    @PostMapping("/password-lost")
    String ask(@RequestParam String email, Locale locale, Model model) {
        resets.ask(email, locale);
        model.addAttribute("sent", true);
        return "password-lost";
    }

    @PostMapping("/password-reset")
    String choose(
            @RequestParam String token, @RequestParam String password, HttpServletResponse response, Model model) {
        model.addAttribute("token", token);
        try {
            resets.choose(token, password);
            return "redirect:/sign-in?changed";
        } catch (Refusal refusal) {
            return again(refusal, "password-reset", response, model);
        }
    }

    private String enter(
            Supplier<Account.Active> entering,
            String page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            sessions.begin(entering.get(), Sessions.Way.LINK, request, response);
            return "redirect:/account";
        } catch (Refusal refusal) {
            return again(refusal, page, response, model);
        }
    }

    private static String open(boolean isOpen, String page, HttpServletResponse response) {
        if (isOpen) {
            return page;
        }
        response.setStatus(HttpStatus.GONE.value());
        return "link-spent";
    }

    private static String again(Refusal refusal, String page, HttpServletResponse response, Model model) {
        response.setStatus(refusal.getStatusCode().value());
        model.addAttribute("refusal", refusal.code());
        return refusal.getStatusCode() == HttpStatus.GONE ? "link-spent" : page;
    }
}
