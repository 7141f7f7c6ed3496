package org.tejido.testing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The servers in containers. Which images: {@code TEJIDO_TEST_POSTGRES_IMAGE}, {@code TEJIDO_TEST_KAFKA_IMAGE}. */
final class ContainerServers extends Servers {

    private static final int POSTGRES_PORT = 5432;

    private final PostgreSQLContainer postgres = new PostgreSQLContainer(
                    image("TEJIDO_TEST_POSTGRES_IMAGE", "postgres:18-alpine", "postgres"))
            .withUsername("postgres")
            .withPassword(PASSWORD)
            .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");

    private final KafkaContainer kafka =
            new KafkaContainer(image("TEJIDO_TEST_KAFKA_IMAGE", "apache/kafka:4.2.1", "apache/kafka"));

    ContainerServers() {
        postgres.start();
        kafka.start();
    }

    @Override
    String databaseAddress() {
        return postgres.getHost() + ":" + postgres.getMappedPort(POSTGRES_PORT);
    }

    @Override
    String superuserPassword() {
        return PASSWORD;
    }

    @Override
    String kafka() {
        return kafka.getBootstrapServers();
    }

    private static DockerImageName image(String variable, String usual, String substitutes) {
        var name = System.getenv().getOrDefault(variable, usual);
        return DockerImageName.parse(name).asCompatibleSubstituteFor(substitutes);
    }
}
