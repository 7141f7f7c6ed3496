package org.tejido.gateway.site;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every page of the site says of itself in its headers. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer, HandlerInterceptor {

    private static final String[] PATHS = {"/es", "/es/**", "/en", "/en/**", "/sitemap.xml", "/robots.txt"};

    /** No script at all, and nothing from elsewhere. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    /** The same for everybody, and soon fresh again. */
    private static final String SHARED = "public, max-age=30, stale-while-revalidate=300";

    /** They hold the token of whoever has signed in. */
    private static final Set<String> WITH_FORMS = Set.of("site/event", "site/join", "site/registration");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(PATHS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", POLICY);
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        if (response.getStatus() == HttpStatus.OK.value() && (shown == null || isTheSameForAll(shown.getViewName()))) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, SHARED);
        }
    }

    /** A page of the site, and not the way to another one. */
    private static boolean isTheSameForAll(@Nullable String view) {
        return view != null && view.startsWith("site/") && !WITH_FORMS.contains(view);
    }

    @Bean
    TimeMeter timeOfForms() {
        return TimeMeter.SYSTEM_MILLISECONDS;
    }

    /** Weak, so that what is sent may be packed. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> tagsOfPages() {
        var filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/es/*", "/en/*", "/sitemap.xml");
        return registration;
    }
}
