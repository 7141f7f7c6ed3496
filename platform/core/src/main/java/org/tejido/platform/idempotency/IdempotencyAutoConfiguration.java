package org.tejido.platform.idempotency;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(after = R2dbcTransactionManagerAutoConfiguration.class)
@EnableScheduling
class IdempotencyAutoConfiguration {

    @Bean
    Answers idempotentAnswers(DatabaseClient database, JsonMapper json) {
        return new Answers(database, json);
    }

    @Bean
    IdempotencyFilter idempotencyFilter(
            Answers answers, TransactionalOperator transaction, ObjectProvider<OwnKeys> ownKeys) {
        return new IdempotencyFilter(answers, transaction, ownKeys.getIfAvailable(() -> OwnKeys.NONE));
    }
}
