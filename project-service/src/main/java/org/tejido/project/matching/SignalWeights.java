package org.tejido.project.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** How much each signal counts. */
record SignalWeights(Map<String, Double> weights) {

    /** Those of {@code matching-weights.properties}, which says how they came about. */
    static final SignalWeights SHIPPED = shipped();

    double of(String signal) {
        return Objects.requireNonNull(weights.get(signal), () -> "The signal " + signal + " has no weight.");
    }

    private static SignalWeights shipped() {
        var file = new Properties();
        try (var stream = SignalWeights.class.getResourceAsStream("/matching-weights.properties")) {
            file.load(Objects.requireNonNull(stream));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new SignalWeights(file.stringPropertyNames().stream()
                .collect(Collectors.toMap(signal -> signal, signal -> Double.valueOf(file.getProperty(signal)))));
    }
}
