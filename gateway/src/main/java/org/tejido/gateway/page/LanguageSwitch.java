package org.tejido.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

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
        response.sendRedirect(here(request).replaceQueryParam(PARAMETER).toUriString());
        return false;
    }

    /** The path and the query alone: where a redirect leads is not for a header to say. */
    static UriComponentsBuilder here(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString());
    }
}
