package org.tejido.platform.audit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(after = R2dbcTransactionManagerAutoConfiguration.class)
class AuditAutoConfiguration {

    @Bean
    Audit audit(DatabaseClient database, JsonMapper json) {
        return new Audit(database, json);
    }

    @Bean
    AuditController auditController(DatabaseClient database, JsonMapper json) {
        return new AuditController(new Deeds(database, json));
    }
}
