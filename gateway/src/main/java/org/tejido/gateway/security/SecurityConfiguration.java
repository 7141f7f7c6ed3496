package org.tejido.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.tejido.gateway.account.Accounts;
import org.tejido.gateway.account.Role;
import org.tejido.gateway.apikey.ApiKeys;
import org.tejido.gateway.problem.Problems;

@Configuration
class SecurityConfiguration {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final String[] FOR_THE_TEAM = {
        "/api/accounts/**", "/people/**", "/api/news/**", "/api/site-texts/**", "/newsroom/**", "/api/webhooks/**"
    };

    /** To be read by everybody. */
    private static final String[] PUBLISHED = {"/api/news/**", "/api/site-texts/**"};

    private static final String[] FOR_ADMINS = {
        "/api/mails", "/api/audit", "/api/signing-keys/**", "/api/operations/gateway/**"
    };

    /** Each request is measured as a whole; measuring each of its filters costs more than most of them do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            Accounts accounts,
            ApiKeys apiKeys,
            Rates rates,
            Problems problems,
            CsrfTokenRepository csrfTokens)
            throws Exception {
        return http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(CouldBeForged::isTrueOf))
                .addFilterBefore(new CallerFilter(accounts, apiKeys, rates, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.POST, "/api/invitations/acceptance")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, PUBLISHED)
                                .permitAll()
                                .requestMatchers(FOR_THE_TEAM)
                                .access((authentication, _) -> team(authentication.get()))
                                .requestMatchers("/api/invitations/**", "/account/invitations/**")
                                .access((authentication, _) -> whoInvites(authentication.get()))
                                .requestMatchers(FOR_ADMINS)
                                .hasRole("ADMIN")
                                .requestMatchers("/api/api-keys/**", "/api/passkeys/**", "/account/**", "/console/**")
                                .hasAuthority("PERSON")
                                .requestMatchers("/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/prometheus")
                                .access((_, request) -> ofThisMachine(request.getRequest()))
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(problems::notSignedIn)
                        .accessDeniedHandler(problems::notAllowed))
                .headers(headers -> headers.disable())
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

    /** Asked on this machine itself, and not by a proxy on it that speaks for somebody else. */
    private static AuthorizationDecision ofThisMachine(HttpServletRequest request) {
        return new AuthorizationDecision(LOOPBACK.contains(request.getRemoteAddr()) && !Proxied.isTrueOf(request));
    }

    private static AuthorizationDecision whoInvites(Authentication authentication) {
        return new AuthorizationDecision(authentication instanceof CallerAuthentication known
                && known.getPrincipal().role().mayInvite(Role.MEMBER)
                && known.getPrincipal().isPerson());
    }

    private static AuthorizationDecision team(Authentication authentication) {
        return new AuthorizationDecision(authentication instanceof CallerAuthentication known
                && known.getPrincipal().isTeam()
                && known.getPrincipal().isPerson());
    }
}
