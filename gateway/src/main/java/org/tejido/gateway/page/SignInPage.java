package org.tejido.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tejido.gateway.console.WayBack;
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
            @RequestParam(required = false) @Nullable String then,
            Model model) {
        model.addAttribute("refusal", refused);
        model.addAttribute("changed", changed != null);
        model.addAttribute("then", destination(then));
        return Callers.current().isPresent() ? "redirect:" + destination(then) : "sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(required = false) @Nullable String then,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            var account = signIn.signIn(email, password, request.getRemoteAddr());
            sessions.begin(account, Sessions.Way.PASSWORD, request, response);
            return "redirect:" + destination(then);
        } catch (Refusal refusal) {
            response.setStatus(refusal.getStatusCode().value());
            model.addAttribute("refusal", refusal.code())
                    .addAttribute("email", email)
                    .addAttribute("then", destination(then));
            return "sign-in";
        }
    }

    private static String destination(@Nullable String then) {
        return then != null && WayBack.leadsIntoTheConsole(then) ? then : "/account";
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        sessions.signOut(request);
        return "redirect:/";
    }
}
