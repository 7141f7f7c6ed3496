package org.tejido.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.tejido.engines.Broker;

class MakeTopicsTest {

    @Test
    void makesThemOnceABrokerIsThereThatWasAwayAtTheStart(@TempDir Path folder) throws Exception {
        var port = freePort();
        try (var context = new GenericApplicationContext()) {
            context.registerBean(NewTopics.class, () -> Topics.of(List.of("late.thing.v1"), 1));
            context.registerBean(KafkaAdmin.class, () -> admin(port));
            context.registerBean(MakeTopics.class, () -> new MakeTopics(context.getBean(KafkaAdmin.class)));
            context.refresh();

            try (var _ = Broker.start(folder.resolve("kafka"), port);
                    var kafka = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
                await().forever().until(() -> kafka.listTopics().names().get().contains("late.thing.v1"));

                assertThat(kafka.describeTopics(List.of("late.thing.v1"))
                                .allTopicNames()
                                .get()
                                .get("late.thing.v1")
                                .partitions())
                        .hasSize(8);
            }
        }
    }

    private static KafkaAdmin admin(int port) {
        var admin = new KafkaAdmin(Map.of(
                "bootstrap.servers", "127.0.0.1:" + port, "default.api.timeout.ms", 1000, "request.timeout.ms", 1000));
        admin.setOperationTimeout(1);
        return admin;
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
