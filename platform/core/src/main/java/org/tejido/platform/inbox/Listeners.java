package org.tejido.platform.inbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** One Kafka listener for each subscription. It blocks, which is right here: that keeps the order of a partition. */
final class Listeners implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    private static final long PAUSE_MILLIS = 500;

    private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers;

    Listeners(String group, Inbox inbox, List<Subscription> subscriptions, ConsumerFactory<byte[], byte[]> consumers) {
        this.containers = subscriptions.stream()
                .map(subscription -> container(group, inbox, subscription, consumers))
                .toList();
    }

    private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
            String group, Inbox inbox, Subscription subscription, ConsumerFactory<byte[], byte[]> consumers) {
        var properties = new ContainerProperties(subscription.topics().toArray(String[]::new));
        properties.setGroupId(group + "." + subscription.name());
        properties.setMessageListener((BatchMessageListener<byte[], byte[]>)
                records -> inbox.receive(subscription, records).block());
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(subscription.name());
        container.setCommonErrorHandler(untilTheDatabaseIsBack());
        return container;
    }

    private static DefaultErrorHandler untilTheDatabaseIsBack() {
        var handler = new DefaultErrorHandler(new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
        LOG.info("Listening to {}", topics().toList());
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return containers.stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }

    private Stream<String> topics() {
        return containers.stream().flatMap(container -> Stream.ofNullable(
                        container.getContainerProperties().getTopics())
                .flatMap(Stream::of));
    }
}
