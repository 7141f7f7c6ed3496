package org.tejido.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One installation and one browser for all tests. Where there is no browser, it says so, and nothing is driven. */
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
        return parameter.getParameter().getType() == Cluster.class;
    }

    @Override
    public Cluster resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Opened.class, key -> Opened.now(), Opened.class)
                .cluster();
    }

    private record Opened(Installation installation, Playwright playwright, Browser browser, Cluster cluster)
            implements AutoCloseable {

        static Opened now() {
            try {
                PlaywrightAssertions.setDefaultAssertionTimeout(Cluster.PATIENCE.toMillis());
                var installation = Installation.start();
                var playwright = Chromium.playwright();
                var browser = Chromium.launch(playwright);
                return new Opened(installation, playwright, browser, Cluster.founded(installation, browser));
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void close() throws Exception {
            browser.close();
            playwright.close();
            installation.close();
        }
    }
}
