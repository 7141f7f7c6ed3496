package org.tejido.gateway.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Reading is no reason to write: when a session was last used is written down once a minute, not with every request. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final String ONCE_A_MINUTE = """
            UPDATE spring_session
               SET session_id = ?, last_access_time = ?, max_inactive_interval = ?, expiry_time = ?, principal_name = ?
             WHERE primary_id = ? AND last_access_time < (extract(epoch FROM now()) * 1000)::bigint - 60000
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsWrittenRarely() {
        return sessions -> sessions.setUpdateSessionQuery(ONCE_A_MINUTE);
    }
}
