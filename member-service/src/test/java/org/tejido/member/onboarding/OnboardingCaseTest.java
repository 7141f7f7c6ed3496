package org.tejido.member.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tejido.platform.problem.Refusal;

class OnboardingCaseTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-11");

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** Whatever is tried: each step was allowed by the pipeline, and the case is one, its versions without a gap. */
    @ParameterizedTest
    @MethodSource("seeds")
    void neverReachesAStageThatThePipelineForbidsAndNeverGetsLost(int seed) {
        var random = new Random(seed);
        var pipeline = pipeline(random);
        var about = about(null);
        OnboardingCase now = OnboardingCase.open(about, pipeline).state();
        var done = new HashSet<String>();

        for (var step = 0; step < 100; step++) {
            var before = now;
            try {
                now = attempt(before, pipeline, done, random);
            } catch (Refusal _) {
                now = before;
            }
            if (now != before) {
                assertThat(now.version()).isEqualTo(before.version() + 1);
            }
            assertThat(now.about()).isEqualTo(about);
            if (!now.stage().equals(before.stage())) {
                var here = pipeline.stage(before.stage());
                var there = pipeline.stage(now.stage());
                assertThat(before).isInstanceOf(OnboardingCase.Open.class);
                if (there.position() > here.position()) {
                    assertThat(here.next()).contains(there.code());
                    assertThat(here.missing(done)).isEmpty();
                }
            }
            if (now instanceof OnboardingCase.Won && before instanceof OnboardingCase.Open) {
                assertThat(pipeline.stage(now.stage()).next()).isEmpty();
            }
            if (before instanceof OnboardingCase.Won || before instanceof OnboardingCase.Lost) {
                assertThat(now).isSameAs(before);
            }
        }
    }

    @Test
    void saysWhatIsMissing() {
        var pipeline = twoStages(null);
        var open = OnboardingCase.open(about(null), pipeline).state();

        assertThatThrownBy(() -> open.move(pipeline, "second", Set.of()))
                .isInstanceOfSatisfying(RequirementsMissing.class, refusal -> assertThat(refusal.properties())
                        .containsEntry("missing", List.of("asked")));
        assertThat(open.move(pipeline, "second", Set.of("asked")).state().stage())
                .isEqualTo("second");
    }

    @Test
    void countsATickForAsLongAsThePipelineSays() {
        var pipeline = twoStages(180);
        var open = OnboardingCase.open(about(null), pipeline).state();

        var ticked = (OnboardingFact.Ticked)
                open.tick(pipeline, "asked", true, null, TODAY).fact();

        assertThat(ticked.validUntil()).isEqualTo("2026-11-07");
    }

    @Test
    void isClosedByTheDecisionAloneWhereThereIsAnApplication() {
        var pipeline = twoStages(null);
        var open = OnboardingCase.open(about(UUID.randomUUID()), pipeline).state();

        assertThatThrownBy(() -> open.lose("No answer")).isInstanceOf(DecidedWithTheApplication.class);
        assertThatThrownBy(() -> open.win(pipeline, Set.of(), "Signed")).isInstanceOf(DecidedWithTheApplication.class);
        assertThat(open.admitted().state().stage()).isEqualTo("first");
    }

    private static OnboardingCase attempt(OnboardingCase it, Pipeline pipeline, Set<String> done, Random random) {
        var anywhere = pipeline.stages().get(random.nextInt(pipeline.stages().size()));
        return switch (it) {
            case OnboardingCase.Open open ->
                switch (random.nextInt(40)) {
                    case 0 -> open.park("Waits").state();
                    case 1 -> open.lose("No answer").state();
                    case 2 -> open.win(pipeline, done, "Signed").state();
                    case 3 -> open.move(pipeline, "nowhere", done).state();
                    case 4 -> {
                        anywhere.requirements().forEach(asked -> done.remove(asked.code()));
                        yield open;
                    }
                    case 5, 6, 7, 8, 9, 10 -> {
                        anywhere.requirements().forEach(asked -> done.add(asked.code()));
                        yield open;
                    }
                    default -> open.move(pipeline, anywhere.code(), done).state();
                };
            case OnboardingCase.Parked parked ->
                random.nextInt(10) == 0
                        ? parked.lose("No answer").state()
                        : parked.resume().state();
            case OnboardingCase.Won won -> won;
            case OnboardingCase.Lost lost -> lost;
        };
    }

    private static Pipeline pipeline(Random random) {
        var many = 1 + random.nextInt(6);
        var stages = new ArrayList<Pipeline.Stage>();
        for (var place = 1; place <= many; place++) {
            var here = place;
            var next = IntStream.rangeClosed(place + 1, many)
                    .filter(to -> to == here + 1 || random.nextInt(3) == 0)
                    .mapToObj(to -> "s" + to)
                    .toList();
            var asked = IntStream.range(0, random.nextInt(3))
                    .mapToObj(number -> asked("r" + here + number, random.nextBoolean(), null))
                    .toList();
            stages.add(new Pipeline.Stage("s" + place, place, "Fase", "Stage", 30, next, asked));
        }
        return new Pipeline(UUID.randomUUID(), "member", "Vía", "Way", false, stages);
    }

    private static Pipeline twoStages(Integer validDays) {
        return new Pipeline(
                UUID.randomUUID(),
                "supporter",
                "Vía",
                "Way",
                false,
                List.of(
                        new Pipeline.Stage(
                                "first",
                                1,
                                "Primera",
                                "First",
                                7,
                                List.of("second"),
                                List.of(asked("asked", true, validDays), asked("welcome", false, null))),
                        new Pipeline.Stage("second", 2, "Segunda", "Second", 7, List.of(), List.of())));
    }

    private static Pipeline.Requirement asked(String code, boolean mandatory, Integer validDays) {
        return new Pipeline.Requirement(code, "document", "Papel", "Paper", mandatory, "team", validDays);
    }

    private static OnboardingCase.About about(UUID membership) {
        return new OnboardingCase.About(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), membership, null);
    }
}
