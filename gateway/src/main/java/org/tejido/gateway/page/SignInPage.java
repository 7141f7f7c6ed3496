package org.tejido.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.security.Callers;
import org.tejido.gateway.session.Sessions;
import org.tejido.gateway.session.SignIn;

@Controller
class SignInPage {

    private final SignIn signIn;
    private final Sessions sessions;

    SignInPage(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String changed,
            @RequestParam(required = false) @Nullable String refused,
            Model model) {
        model.addAttribute("refusal", refused);
        model.addAttribute("changed", changed != null);
        return Callers.current().isPresent() ? "redirect:/account" : "sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam String email,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            sessions.begin(signIn.signIn(email, password, request.getRemoteAddr()), request, response);
            return "redirect:/account";
        } catch (Refusal refusal) {
            response.setStatus(refusal.getStatusCode().value());
            model.addAttribute("refusal", refusal.code()).addAttribute("email", email);
            return "sign-in";
        }
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        sessions.end(request);
        return "redirect:/";
    }
}
