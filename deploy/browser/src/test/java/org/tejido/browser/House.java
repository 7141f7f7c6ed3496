package org.tejido.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One installation for all tests. Where there is no browser, it says so, and nothing is driven. */
final class House implements ExecutionCondition, ParameterResolver {

    private static final Namespace HERE = Namespace.create(House.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var missing = Chromium.missing().map(what -> "THE CONSOLE IS NOT DRIVEN IN A BROWSER: here is " + what + ".");
        // A skipped test is a number in a line that nobody reads.
        missing.filter(sentence -> context.getTestMethod().isEmpty()).ifPresent(System.out::println);
        return missing.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("Chromium, Node and the driver are here"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Set.of(Cluster.class, Showcase.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var open = context.getStore(HERE).computeIfAbsent(Open.class, key -> new Open(), Open.class);
        var everybody = context.getRoot().getStore(HERE);
        var founded = everybody.computeIfAbsent(Founded.class, key -> Founded.now(open.browser()), Founded.class);
        var cluster = new Cluster(open.browser(), founded.installation().address(), founded.ada());
        return parameter.getParameter().getType() == Cluster.class
                ? cluster
                : everybody.computeIfAbsent(Showcase.class, key -> Showcase.of(cluster), Showcase.class);
    }

    /** One browser for each test: they run beside each other, and Playwright works for one thread alone. */
    private record Open(Playwright playwright, Browser browser) implements AutoCloseable {

        Open() {
            this(Chromium.playwright());
        }

        private Open(Playwright playwright) {
            this(playwright, Chromium.launch(playwright));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    /** @param ada what her browser keeps of her session */
    private record Founded(Installation installation, String ada) implements AutoCloseable {

        static Founded now(Browser browser) {
            PlaywrightAssertions.setDefaultAssertionTimeout(Cluster.PATIENCE.toMillis());
            try {
                var installation = Installation.start();
                var ada = Cluster.found(installation, browser);
                new Cluster(browser, installation.address(), ada).approvesThePlan();
                return new Founded(installation, ada);
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void close() throws IOException, InterruptedException {
            installation.close();
        }
    }
}
