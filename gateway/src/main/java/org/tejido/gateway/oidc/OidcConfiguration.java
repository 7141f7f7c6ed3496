package org.tejido.gateway.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.tejido.gateway.account.IdentityProvider;

/** Only where a provider is configured. It is asked for its addresses when the first person signs in, not at the start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${tejido.identity.issuer-uri:}'.isBlank()")
class OidcConfiguration {

    private static final String REGISTRATION = "provider";

    @Bean
    ClientRegistrationRepository clientRegistrations(IdentityProvider provider) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(provider)));
    }

    @Bean
    Customizer<HttpSecurity> signInAtTheProvider(Arrival arrival) {
        return http -> http.oauth2Login(login -> login.loginPage("/sign-in")
                .successHandler(arrival)
                .failureHandler(arrival)
                .authorizedClientRepository(new NothingKept()));
    }

    private static ClientRegistration registration(IdentityProvider provider) {
        return ClientRegistrations.fromIssuerLocation(provider.issuerUri())
                .registrationId(REGISTRATION)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .scope("openid", "email", "profile")
                .build();
    }

    /** The provider's tokens have done their work once we know who somebody is. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
