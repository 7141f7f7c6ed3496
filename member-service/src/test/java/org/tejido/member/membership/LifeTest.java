package org.tejido.member.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.member.standing.Milestone;
import org.tejido.member.standing.Milestone.What;
import org.tejido.member.standing.Standing;
import org.tejido.platform.life.Change;
import org.tejido.platform.problem.Refusal;

/** Any decisions in any order, as far as the types let them be taken at all. */
class LifeTest {

    private static final Map<String, Set<String>> LEADS_TO = Map.of(
            "applied", Set.of("active", "rejected"),
            "active", Set.of("active", "suspended", "accused", "ended"),
            "suspended", Set.of("active", "suspended", "accused", "ended"),
            "accused", Set.of("heard", "active", "suspended", "ended"),
            "heard", Set.of("excluded", "active", "suspended", "ended"),
            "excluded", Set.of("appealed", "ended"),
            "appealed", Set.of("active", "suspended", "ended"),
            "rejected", Set.of(),
            "ended", Set.of());

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void goesWhereItsStageLeadsAndStandsAsItsFactsSay(long seed) {
        var random = new Random(seed);
        var today = LocalDate.parse("2026-01-15");
        var facts = new ArrayList<Milestone>();
        var applied = Membership.apply(
                new MembershipId(UUID.randomUUID()), new OrganisationId(UUID.randomUUID()), "full", today);
        Membership membership = applied.state();
        note(facts, applied);
        var seen = new TreeMap<LocalDate, Standing>();

        for (var step = 0; step < 30; step++) {
            for (var days = random.nextInt(20); days > 0; days--) {
                seen.put(today, Standing.on(today, facts));
                today = today.plusDays(1);
            }
            var before = MembershipRow.stage(membership);
            try {
                var change = decide(membership, random, today);
                if (change == null) {
                    break;
                }
                note(facts, change);
                assertThat(change.state().version()).isEqualTo(membership.version() + 1);
                membership = change.state();
            } catch (Refusal refused) {
                continue;
            }
            assertThat(LEADS_TO.get(before)).as("seed %d", seed).contains(MembershipRow.stage(membership));
            assertThat(Standing.on(today, facts))
                    .as("seed %d, %s", seed, facts)
                    .isEqualTo(expected(membership, facts, today));
        }
        seen.forEach((day, standing) -> assertThat(Standing.on(day, facts))
                .as("seed %d: what was true of %s stays true", seed, day)
                .isEqualTo(standing));
    }

    /** What the stage alone says of the day. */
    private static Standing expected(Membership membership, List<Milestone> facts, LocalDate today) {
        return switch (membership) {
            case Membership.Applied _ -> Standing.APPLICANT;
            case Membership.Active _ -> Standing.MEMBER;
            case Membership.Suspended _ -> Standing.SUSPENDED;
            case Membership.BeingExcluded _ -> Standing.BEING_EXCLUDED;
            case Membership.Rejected _ -> Standing.NONE;
            case Membership.Ended ended ->
                ended.endedOn().isAfter(today)
                        ? Standing.on(today, facts.subList(0, facts.size() - 1))
                        : Standing.FORMER;
        };
    }

    private static Change<? extends Membership> decide(Membership membership, Random random, LocalDate today) {
        return switch (membership) {
            case Membership.Applied it -> random.nextInt(4) == 0 ? it.reject("No", today) : it.admit(Tier.SME, today);
            case Membership.Active it ->
                switch (random.nextInt(6)) {
                    case 5 -> reclassify(it, random, today);
                    case 0 -> it.end(today.plusDays(random.nextInt(60) - 5), "Left", today);
                    case 1 -> it.leave(null, "Left", today, random.nextInt(40));
                    case 2 -> it.accuse("Grounds", today, random.nextInt(20));
                    default -> it.suspend("Owes", today);
                };
            case Membership.Suspended it ->
                switch (random.nextInt(6)) {
                    case 5 -> reclassify(it, random, today);
                    case 0 -> it.end(today.plusDays(random.nextInt(60) - 5), "Left", today);
                    case 1, 2 -> it.accuse("Grounds", today, random.nextInt(20));
                    default -> it.resume(today);
                };
            case Membership.Accused it ->
                switch (random.nextInt(4)) {
                    case 0 -> it.answer("No", today);
                    case 1 -> it.dismiss("No", today);
                    case 2 -> it.leave(today.plusDays(random.nextInt(90)), "Left", today, 20);
                    default -> it.hear(null, today);
                };
            case Membership.Heard it -> random.nextBoolean() ? it.exclude(today, 20) : it.dismiss("No", today);
            case Membership.Excluded it -> random.nextBoolean() ? it.appeal("No", today) : it.conclude(today);
            case Membership.Appealed it -> random.nextBoolean() ? it.reverse(today) : it.uphold(today);
            case Membership.Rejected _, Membership.Ended _ -> null;
        };
    }

    private static Change<? extends Membership> reclassify(
            Membership.Undisputed member, Random random, LocalDate today) {
        return member.reclassify("associate", today.plusDays(random.nextInt(40) - 5), "Assembly", today);
    }

    private static void note(List<Milestone> facts, Change<? extends Membership> change) {
        var fact = (MembershipFact) change.fact();
        var what = What.of(fact.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        facts.add(new Milestone(fact.id().value(), change.state().version(), what, fact.on()));
    }
}
