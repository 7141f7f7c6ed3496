package org.tejido.member.onboarding;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.life.Change;

/** One organisation on its way through one pipeline. */
sealed interface OnboardingCase {

    About about();

    /** Where it stands in its pipeline, or stood last. */
    String stage();

    long version();

    /**
     * @param membership the application that it is about
     * @param owner account of whoever of the team sees to it
     */
    record About(
            UUID id,
            UUID pipeline,
            UUID organisation,
            @Nullable UUID membership,
            @Nullable UUID owner) {

        About appliedWith(UUID application) {
            return new About(id, pipeline, organisation, application, owner);
        }

        About ownedBy(UUID account) {
            return new About(id, pipeline, organisation, membership, account);
        }
    }

    static Change<Open> open(About about, Pipeline pipeline) {
        var stage = pipeline.first().code();
        return new Change<>(new Open(about, stage, 1), new OnboardingFact.Opened());
    }

    /** Not over: open, or parked. */
    sealed interface Live extends OnboardingCase {

        /** The organisation has applied: what was parked goes on. */
        default Change<Open> apply(UUID membership) {
            return new Change<>(
                    new Open(about().appliedWith(membership), stage(), version() + 1), new OnboardingFact.Applied());
        }

        /** The application was accepted, wherever the case stands: the board is free to decide. */
        default Change<Won> admitted() {
            return new Change<>(new Won(about(), stage(), null, version() + 1), new OnboardingFact.Won(null));
        }

        /** The application was rejected. */
        default Change<Lost> rejected(String reason) {
            return new Change<>(new Lost(about(), stage(), reason, version() + 1), new OnboardingFact.Lost(reason));
        }

        /** @throws DecidedWithTheApplication for a case about an application */
        default Change<Lost> lose(String reason) {
            requireNoApplication();
            return rejected(reason);
        }

        default void requireNoApplication() {
            if (about().membership() != null) {
                throw new DecidedWithTheApplication(about().membership());
            }
        }
    }

    record Open(About about, String stage, long version) implements Live {

        /**
         * Forward along the ways of the pipeline, or back to any stage before.
         *
         * @param done codes of what is ticked and still counts
         */
        Change<Open> move(Pipeline pipeline, String to, Set<String> done) {
            var here = pipeline.stage(stage);
            var there = pipeline.stage(to);
            if (there.position() >= here.position()) {
                requireWay(here, to);
                requireNothingMissing(here, done);
            }
            return new Change<>(
                    new Open(about, to, version + 1), new OnboardingFact.Moved(there.titleEs(), there.titleEn()));
        }

        /**
         * @param byTeam whether somebody of the team does it
         * @param paper file that shows it, if there is one
         */
        Change<Open> tick(Pipeline pipeline, String code, boolean byTeam, @Nullable UUID paper, LocalDate today) {
            var requirement = requirement(pipeline, code, byTeam);
            return new Change<>(
                    new Open(about, stage, version + 1),
                    new OnboardingFact.Ticked(code, requirement.validUntil(today), paper));
        }

        Change<Open> untick(Pipeline pipeline, String code, boolean byTeam) {
            requirement(pipeline, code, byTeam);
            return new Change<>(new Open(about, stage, version + 1), new OnboardingFact.Unticked(code));
        }

        Change<Open> assign(UUID owner) {
            return new Change<>(new Open(about.ownedBy(owner), stage, version + 1), new OnboardingFact.Assigned());
        }

        Change<Parked> park(String reason) {
            return new Change<>(new Parked(about, stage, reason, version + 1), new OnboardingFact.Parked(reason));
        }

        /** At the end of the pipeline, with all done that its last stage asks for. */
        Change<Won> win(Pipeline pipeline, Set<String> done, String reason) {
            requireNoApplication();
            var here = pipeline.stage(stage);
            if (!here.next().isEmpty()) {
                throw new NotAtTheEnd(here.next());
            }
            requireNothingMissing(here, done);
            return new Change<>(new Won(about, stage, reason, version + 1), new OnboardingFact.Won(reason));
        }

        private static Pipeline.Requirement requirement(Pipeline pipeline, String code, boolean byTeam) {
            var requirement = pipeline.requirement(code);
            if (requirement.isTheTeams() && !byTeam) {
                throw new TickIsTheTeams();
            }
            return requirement;
        }

        private static void requireWay(Pipeline.Stage here, String to) {
            if (!here.next().contains(to)) {
                throw new MoveNotAllowed(here.code(), to, here.next());
            }
        }

        private static void requireNothingMissing(Pipeline.Stage here, Set<String> done) {
            var missing = here.missing(done);
            if (!missing.isEmpty()) {
                throw new RequirementsMissing(missing);
            }
        }
    }

    /** Waits for something outside; its time in the stage does not count. */
    record Parked(About about, String stage, String reason, long version) implements Live {

        Change<Open> resume() {
            return new Change<>(new Open(about, stage, version + 1), new OnboardingFact.Resumed());
        }
    }

    record Won(About about, String stage, @Nullable String reason, long version) implements OnboardingCase {}

    record Lost(About about, String stage, String reason, long version) implements OnboardingCase {}
}
