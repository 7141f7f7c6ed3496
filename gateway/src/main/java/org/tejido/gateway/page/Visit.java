package org.tejido.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tejido.gateway.account.IdentityProvider;
import org.tejido.gateway.security.Caller;
import org.tejido.gateway.security.Callers;

/** What every page knows of the request that it answers, error pages included. */
@Component("visit")
class Visit {

    private final IdentityProvider provider;

    Visit(IdentityProvider provider) {
        this.provider = provider;
    }

    /** Whether people sign in at another provider. */
    public boolean elsewhere() {
        return provider.isElsewhere();
    }

    public @Nullable Caller caller() {
        return Callers.current().orElse(null);
    }

    /** Only a session has a token: whoever has not signed in has nothing that another site could use. */
    public @Nullable String csrfToken() {
        var request = request();
        return request.getSession(false) != null
                        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : null;
    }

    public String otherLanguage() {
        return LocaleContextHolder.getLocale().getLanguage().equals("es") ? "en" : "es";
    }

    /** This page again, in the other language. */
    public String inOtherLanguage() {
        return LanguageSwitch.inLanguage(request(), otherLanguage());
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) Objects.requireNonNull(RequestContextHolder.getRequestAttributes()))
                .getRequest();
    }
}
