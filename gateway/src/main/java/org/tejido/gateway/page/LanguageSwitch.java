package org.tejido.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@code ?lang=en} on any page is remembered, and the page is shown again without it. */
@Configuration(proxyBeanMethods = false)
class LanguageSwitch implements WebMvcConfigurer, HandlerInterceptor {

    private static final String PARAMETER = "lang";

    private final Languages languages;

    LanguageSwitch(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**", "/actuator/**", "/.well-known/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("GET")) {
            return true;
        }
        var chosen = Languages.spoken(request.getParameter(PARAMETER));
        if (chosen.isEmpty()) {
            return true;
        }
        languages.setLocale(request, response, chosen.get());
        response.sendRedirect(here(request, ""));
        return false;
    }

    /** This page again, in another language. */
    static String inLanguage(HttpServletRequest request, String language) {
        return here(request, PARAMETER + "=" + language);
    }

    /**
     * The path and the query alone, as they came: where a redirect leads is not for a header to say.
     *
     * @param language takes the place of the one that the query names; empty for none
     */
    private static String here(HttpServletRequest request, String language) {
        var path = request.getRequestURI().replaceFirst("^/{2,}", "/");
        var asked = Objects.requireNonNullElse(request.getQueryString(), "").split("&");
        var query = Stream.concat(
                        Arrays.stream(asked).filter(pair -> !pair.split("=", 2)[0].equals(PARAMETER)),
                        Stream.of(language))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
