package org.tejido.member.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.indicator.Ledger.Entry;
import org.tejido.member.plan.Desk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts at random, of which a failure prints the seed: each figure is what its list of facts adds up to, and stays so. */
@MemberServiceTest
class FiguresOfRandomFactsTest {

    private static final int FACTS = 160;
    private static final LocalDate BEGINNING = LocalDate.of(2024, 10, 1);
    private static final int DAYS = 500;

    @Autowired
    Office office;

    @Autowired
    Ledger ledger;

    @Autowired
    Desk desk;

    final long seed = Long.getLong("tejido.seed", System.nanoTime());
    final Random random = new Random(seed);
    final List<Entry> facts = new ArrayList<>();

    List<UUID> organisations = List.of();
    List<UUID> subjects = List.of();
    String kind = "";
    JsonNode draft = JsonMapper.shared().nullNode();
    int codes;

    @BeforeEach
    void factsOfTwoKinds() {
        kind = "test.r" + UUID.randomUUID().toString().replace("-", "");
        draft = desk.drafts();
        organisations = ids(12);
        subjects = ids(25);
        var seen = new HashSet<String>();
        while (facts.size() < FACTS) {
            var fact = fact();
            if (seen.add(fact.kind() + fact.subject() + fact.sequence() + fact.organisation())) {
                facts.add(fact);
                ledger.writes(fact);
            }
        }
    }

    @Test
    void areWhatTheFactsBehindThemAddUpToAndWhatOneCountsByHand() {
        for (var measure : List.of("facts", "organisations", "subjects", "total")) {
            for (var span : List.of("year", "months-12", "plan", "ever")) {
                for (var line : new Integer[] {null, 3}) {
                    var definition = definition(measure, span);
                    if (line != null) {
                        definition.put("line", line);
                    }
                    var indicator = indicator(definition);
                    var on = day();
                    var known = random.nextBoolean() ? null : instant();
                    var figure = figure(indicator, on, known);
                    var behind = behind(indicator, on, known);
                    var about =
                            "seed %d: %s, %s, line %s, on %s, known %s".formatted(seed, measure, span, line, on, known);

                    assertThat(sum(behind)).as(about).isEqualByComparingTo(figure);
                    assertThat(byHand(measure, span, line, on, known)).as(about).isEqualByComparingTo(figure);
                    if (!measure.equals("total")) {
                        assertThat(behind).as(about).hasSize(figure.intValue());
                    }
                }
            }
        }
    }

    /** Whatever is learnt later, of whatever day. */
    @Test
    void stayAsTheyWereKnown() {
        var asked = Stream.of("facts", "organisations", "subjects", "total", "success")
                .map(measure -> new Question(indicator(definition(measure, "ever")), day(), instant()))
                .toList();
        var before = asked.stream().map(this::answer).toList();

        for (var number = 0; number < 60; number++) {
            ledger.writes(fact().known(null).sequence(1000 + number));
        }

        assertThat(asked.stream().map(this::answer).toList()).as("seed " + seed).isEqualTo(before);
    }

    /** Asked again and again while facts come in, a figure is never an old one. */
    @Test
    void areNeverOlderThanTheFacts() {
        var indicators = Stream.of("facts", "organisations", "subjects", "total")
                .map(measure -> Map.entry(measure, indicator(definition(measure, "ever"))))
                .toList();
        var on = BEGINNING.plusDays(DAYS);

        for (var number = 0; number < 15; number++) {
            var fact = fact().known(null).sequence(2000 + number);
            facts.add(fact);
            ledger.writes(fact);
            indicators.forEach(one -> assertThat(figure(one.getValue(), on, null))
                    .as("seed %d: %s", seed, one.getKey())
                    .isEqualByComparingTo(byHand(one.getKey(), "ever", null, on, null)));
        }
    }

    private record Question(UUID indicator, LocalDate on, Instant known) {}

    private List<String> answer(Question question) {
        var figure = office.sees(address(question.indicator(), "/values", question.on(), question.known()));
        return Stream.concat(
                        Stream.of(
                                figure.path("value").asString(""),
                                figure.get("part").asString()),
                        behind(question.indicator(), question.on(), question.known()).stream()
                                .map(fact -> fact.get("factId").asString()))
                .toList();
    }

    /** An independent count, over the facts that this test remembers. */
    private BigDecimal byHand(String measure, String span, Integer line, LocalDate on, Instant known) {
        var since =
                switch (span) {
                    case "year" -> on.withDayOfYear(1);
                    case "months-12" -> on.minusMonths(12).plusDays(1);
                    case "plan" -> LocalDate.of(2025, 1, 1);
                    default -> LocalDate.MIN;
                };
        var counted = facts.stream()
                .filter(fact -> fact.kind().equals(kind + ".done"))
                .filter(fact -> !fact.on().isBefore(since) && !fact.on().isAfter(on))
                .filter(fact -> isKnown(fact, known))
                .filter(fact -> line == null || line.equals(fact.line()))
                .filter(fact -> facts.stream()
                        .noneMatch(undone -> undone.kind().equals(kind + ".undone")
                                && undone.subject().equals(fact.subject())
                                && undone.sequence() > fact.sequence()
                                && !undone.on().isAfter(on)
                                && isKnown(undone, known)
                                && (undone.organisation() == null
                                        || undone.organisation().equals(fact.organisation()))))
                .toList();
        return switch (measure) {
            case "facts" -> BigDecimal.valueOf(counted.size());
            case "organisations" ->
                BigDecimal.valueOf(counted.stream()
                        .map(Entry::organisation)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .count());
            case "subjects" ->
                BigDecimal.valueOf(
                        counted.stream().map(Entry::subject).distinct().count());
            default -> {
                var once = new HashMap<String, Integer>();
                counted.stream()
                        .filter(fact -> fact.quantity() != null)
                        .forEach(fact -> once.putIfAbsent(fact.subject() + "/" + fact.sequence(), fact.quantity()));
                yield BigDecimal.valueOf(
                        once.values().stream().mapToInt(Integer::intValue).sum());
            }
        };
    }

    private static boolean isKnown(Entry fact, Instant known) {
        return known == null || fact.known() != null && !fact.known().isAfter(known);
    }

    /** What several organisations took part in has one quantity: that of its subject and sequence. */
    private Entry fact() {
        var subject = subjects.get(random.nextInt(subjects.size()));
        var sequence = 1 + random.nextInt(4);
        var quantity = Math.floorMod(subject.hashCode() + sequence, 90);
        return Entry.of(
                        kind + (random.nextInt(5) == 0 ? ".undone" : ".done"),
                        day(),
                        random.nextInt(6) == 0 ? null : organisations.get(random.nextInt(organisations.size())),
                        subject)
                .sequence(sequence)
                .line(random.nextInt(3) == 0 ? 3 : null)
                .quantity(quantity < 20 ? null : quantity)
                .known(instant());
    }

    private LocalDate day() {
        return BEGINNING.plusDays(random.nextInt(DAYS));
    }

    private Instant instant() {
        return BEGINNING
                .plusDays(random.nextInt(DAYS))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static List<UUID> ids(int count) {
        return IntStream.range(0, count).mapToObj(_ -> UUID.randomUUID()).toList();
    }

    /** All in one draft. */
    private UUID indicator(Map<String, Object> definition) {
        var added = ledger.add(draft, Ledger.form("i" + codes++, definition));
        return UUID.fromString(added.get("indicatorId").stringValue());
    }

    private Map<String, Object> definition(String measure, String span) {
        var definition = new HashMap<String, Object>(Map.of(
                "measure",
                measure,
                "kinds",
                List.of(kind + ".done"),
                "unless",
                List.of(kind + ".undone"),
                "span",
                span));
        if (measure.equals("success")) {
            definition.put("ofKinds", List.of(kind + ".undone"));
        }
        return definition;
    }

    private BigDecimal figure(UUID indicator, LocalDate on, Instant known) {
        return office.sees(address(indicator, "/values", on, known))
                .get("value")
                .decimalValue();
    }

    private List<JsonNode> behind(UUID indicator, LocalDate on, Instant known) {
        var seen = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = office.sees(address(indicator, "/facts", on, known) + "&limit=200" + next);
            seen.addAll(page.get("items").values());
            next = page.has("next") ? "&cursor=" + page.get("next").stringValue() : "";
        } while (!next.isEmpty());
        return seen;
    }

    private static BigDecimal sum(List<JsonNode> facts) {
        return facts.stream().map(fact -> fact.get("counts").decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String address(UUID indicator, String what, LocalDate on, Instant known) {
        return "/api/indicators/" + indicator + what + "?on=" + on + (known == null ? "" : "&knownOn=" + known);
    }
}
