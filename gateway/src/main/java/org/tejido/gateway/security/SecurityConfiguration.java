package org.tejido.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.tejido.gateway.account.Accounts;
import org.tejido.gateway.apikey.ApiKeys;
import org.tejido.gateway.problem.Problems;

@Configuration
class SecurityConfiguration {

    private static final String[] FOR_THE_TEAM = {"/api/accounts/**", "/api/invitations"};
    private static final String[] FOR_ADMINS = {"/api/mails", "/api/signing-keys/**", "/api/operations/gateway/**"};
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain filterChain(HttpSecurity http, Accounts accounts, ApiKeys apiKeys, Problems problems, CsrfTokenRepository csrfTokens) {
        return http
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).requireCsrfProtectionMatcher(SecurityConfiguration::couldBeForged))
                .addFilterBefore(new CallerFilter(accounts, apiKeys, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.POST, "/api/invitations/acceptance").permitAll()
                        .requestMatchers(FOR_THE_TEAM).access((authentication, _) -> team(authentication.get()))
                        .requestMatchers(FOR_ADMINS).hasRole("ADMIN")
                        .requestMatchers("/api/api-keys/**").hasAuthority("PERSON")
                        .requestMatchers("/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").denyAll()
                        .anyRequest().permitAll())
                .exceptionHandling(failures -> failures
                        .authenticationEntryPoint((request, response, _) -> problems.write(
                                request, response, HttpStatus.UNAUTHORIZED, "unauthenticated", "This is for those who have signed in."))
                        .accessDeniedHandler((request, response, refusal) -> problems.write(
                                request, response, HttpStatus.FORBIDDEN,
                                refusal instanceof CsrfException ? "csrf-token-missing" : "forbidden",
                                "This is not for you, or the request lacks its X-CSRF-Token.")))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .contentTypeOptions(Customizer.withDefaults()))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(Customizer.withDefaults())
                .build();
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = new HttpSessionCsrfTokenRepository();
        tokens.setHeaderName("X-CSRF-Token");
        return tokens;
    }

    private static AuthorizationDecision team(
            Authentication authentication) {
        return new AuthorizationDecision(
                authentication instanceof CallerAuthentication known && known.getPrincipal().isTeam() && known.getPrincipal().isPerson());
    }

    /** Another site can make a browser send a cookie or a form, but never an Authorization header. */
    private static boolean couldBeForged(HttpServletRequest request) {
        var safe = switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> true;
            default -> false;
        };
        return !safe
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (request.getSession(false) != null || !request.getRequestURI().startsWith("/api/"));
    }
}
