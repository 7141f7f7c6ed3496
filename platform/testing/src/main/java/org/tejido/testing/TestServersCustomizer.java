package org.tejido.testing;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Points the service under test to the shared servers. */
record TestServersCustomizer() implements ContextCustomizer {

    /** Not a bound on the services: a test that waits for what never comes is to end. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static {
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        var environment = context.getEnvironment();
        var service = environment.getRequiredProperty("tejido.service");
        var servers = Servers.shared();
        var database = servers.newDatabase(service);
        var issuer = Issuer.shared();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-servers",
                        Map.of(
                                "tejido.database.address",
                                servers.databaseAddress(),
                                "tejido.database.name",
                                database,
                                "tejido.database.password",
                                Servers.PASSWORD,
                                "tejido.kafka.servers",
                                servers.kafka(),
                                "tejido.kafka.group",
                                service + "-" + database,
                                "tejido.security.issuer",
                                Issuer.NAME,
                                "tejido.security.jwks-uri",
                                issuer.jwksUri())));
        context.getBeanFactory().registerSingleton("visitors", new Visitors(environment, service, issuer));
        context.getBeanFactory().registerSingleton("messages", new Messages(servers.kafka()));
    }
}
