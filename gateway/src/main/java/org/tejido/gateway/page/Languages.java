package org.tejido.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Spanish or English: as the address says, else as somebody chose, else as the browser asks, else Spanish. */
@Component("localeResolver")
class Languages implements LocaleResolver {

    private static final String COOKIE = "language";
    private static final Locale SPANISH = Locale.of("es");
    private static final List<Locale> SPOKEN = List.of(SPANISH, Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return saidBy(request.getRequestURI())
                .or(() -> Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                        .flatMap(cookie -> spoken(cookie.getValue())))
                .orElseGet(() -> asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, locale.getLanguage())
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .secure(true)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }

    static Optional<Locale> spoken(@Nullable String language) {
        return SPOKEN.stream()
                .filter(spoken -> spoken.getLanguage().equals(language))
                .findFirst();
    }

    /** Addresses that begin with {@code /es/} or {@code /en/}. */
    private static Optional<Locale> saidBy(String path) {
        return path.length() == 3 || (path.length() > 3 && path.charAt(3) == '/')
                ? spoken(path.substring(1, 3))
                : Optional.empty();
    }

    private static Locale asked(@Nullable String header) {
        try {
            var found = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return found == null ? SPANISH : found;
        } catch (IllegalArgumentException malformed) {
            return SPANISH;
        }
    }
}
