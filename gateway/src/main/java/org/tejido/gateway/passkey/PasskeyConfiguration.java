package org.tejido.gateway.passkey;

import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    /** A passkey belongs to the host at which people reach this system; no other name of it can ask for one. */
    @Bean
    PublicKeyCredentialRpEntity relyingParty(@Value("${tejido.public-url}") URI publicUrl) {
        return PublicKeyCredentialRpEntity.builder()
                .id(publicUrl.getHost())
                .name("Tejido")
                .build();
    }

    @Bean
    UserCredentialRepository credentials(JdbcOperations database) {
        return new JdbcUserCredentialRepository(database);
    }

    @Bean
    WebAuthnRelyingPartyOperations relyingPartyOperations(
            PublicKeyCredentialUserEntityRepository holders,
            UserCredentialRepository credentials,
            PublicKeyCredentialRpEntity relyingParty,
            @Value("${tejido.public-url}") URI publicUrl) {
        return new Webauthn4JRelyingPartyOperations(holders, credentials, relyingParty, Set.of(origin(publicUrl)));
    }

    /** As browsers write it: without a path, and without the port that the scheme has anyway. */
    private static String origin(URI url) {
        var port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + url.getHost() + port;
    }
}
