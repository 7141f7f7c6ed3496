package org.tejido.project.consortium;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The programmes whose rules are known, read from {@code eligibility.json} or from the file that the operator names
 * with {@code tejido.project.eligibility}. A file that cannot be understood stops the start.
 */
@Component
class Programmes {

    private final Map<String, Programme> byKey = new LinkedHashMap<>();

    Programmes(@Value("${tejido.project.eligibility:classpath:eligibility.json}") Resource file, JsonMapper json)
            throws IOException {
        try (var stream = file.getInputStream()) {
            var data = json.readValue(stream, Data.class);
            var regions = data.regionsByKey();
            data.programmes().forEach(programme -> byKey.put(programme.key(), programme.read(regions)));
        }
    }

    /** All of them, in the order of the file. */
    List<Programme> all() {
        return List.copyOf(byKey.values());
    }

    Programme get(String key) {
        var programme = byKey.get(key);
        if (programme == null) {
            throw new ProgrammeUnknown(key, List.copyOf(byKey.keySet()));
        }
        return programme;
    }

    private record Data(Map<String, RegionData> regions, List<ProgrammeData> programmes) {

        Map<String, Region> regionsByKey() {
            var read = new LinkedHashMap<String, Region>();
            regions.forEach((key, region) -> read.put(key, new Region(key, region.name(), region.countries())));
            return read;
        }
    }

    private record RegionData(Map<String, String> name, Set<String> countries) {}

    private record ProgrammeData(
            String key, String version, Map<String, String> name, String source, List<RuleData> rules) {

        Programme read(Map<String, Region> regions) {
            return new Programme(
                    key,
                    version,
                    name,
                    source,
                    rules.stream().map(rule -> rule.read(regions)).toList());
        }
    }

    private record RuleData(
            String rule,
            @Nullable Integer minimum,
            @Nullable Integer maximum,
            @Nullable String in,
            @Nullable Set<String> kinds) {

        Rule read(Map<String, Region> regions) {
            return switch (rule) {
                case "entities" -> new Rule.Entities(atLeast(), region(regions));
                case "countries" -> new Rule.Countries(atLeast(), region(regions));
                case "kinds" -> new Rule.Kinds(atLeast(), Set.copyOf(Objects.requireNonNull(kinds, "kinds")));
                case "smes" -> new Rule.Smes(atLeast());
                case "smallest-share" ->
                    new Rule.SmallestShare(atLeast(), Set.copyOf(Objects.requireNonNull(kinds, "kinds")));
                case "largest-share" -> new Rule.LargestShare(atMost());
                case "share-of-large" -> new Rule.ShareOfLarge(atMost());
                case "only-from" -> new Rule.OnlyFrom(region(regions));
                default -> throw new IllegalStateException("There is no eligibility rule " + rule + ".");
            };
        }

        private int atLeast() {
            return Objects.requireNonNull(minimum, () -> "The rule " + rule + " has no minimum.");
        }

        private int atMost() {
            return Objects.requireNonNull(maximum, () -> "The rule " + rule + " has no maximum.");
        }

        private Region region(Map<String, Region> regions) {
            return Objects.requireNonNull(regions.get(in), () -> "There is no region " + in + ".");
        }
    }
}
