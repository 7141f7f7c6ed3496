package org.tejido.member.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way of a kind of partner.
 *
 * @param partner member, supporter or foreign-cluster
 * @param usual whether applications for membership go through it
 * @param stages in their order, at least one
 */
record Pipeline(UUID pipelineId, String partner, String titleEs, String titleEn, boolean usual, List<Stage> stages) {

    /**
     * @param limitDays a case that is here for more of them has stalled
     * @param next stages that a case may go forward to from here
     */
    record Stage(
            String code,
            int position,
            String titleEs,
            String titleEn,
            int limitDays,
            List<String> next,
            List<Requirement> requirements) {

        List<String> missing(Set<String> done) {
            return requirements.stream()
                    .filter(Requirement::mandatory)
                    .map(Requirement::code)
                    .filter(code -> !done.contains(code))
                    .toList();
        }
    }

    /**
     * @param kind document or check
     * @param tickedBy team, or applicant: the organisation itself, and the team in its place
     * @param validDays for how long it counts once ticked; null for ever
     */
    record Requirement(
            String code,
            String kind,
            String titleEs,
            String titleEn,
            boolean mandatory,
            String tickedBy,
            @Nullable Integer validDays) {

        boolean isTheTeams() {
            return tickedBy.equals("team");
        }

        /** The last day on which it counts. */
        @Nullable
        LocalDate validUntil(LocalDate tickedOn) {
            return validDays == null ? null : tickedOn.plusDays(validDays);
        }
    }

    Stage first() {
        return stages.getFirst();
    }

    /** @throws StageUnknown for what is no stage of this pipeline */
    Stage stage(String code) {
        return stages.stream()
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new StageUnknown(stages.stream().map(Stage::code).toList()));
    }

    /** @throws RequirementUnknown for what no stage of this pipeline asks for */
    Requirement requirement(String code) {
        return stages.stream()
                .flatMap(stage -> stage.requirements().stream())
                .filter(requirement -> requirement.code().equals(code))
                .findFirst()
                .orElseThrow(RequirementUnknown::new);
    }
}
