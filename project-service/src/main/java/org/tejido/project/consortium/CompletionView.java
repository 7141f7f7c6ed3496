package org.tejido.project.consortium;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a consortium lacks, and who could bring it.
 *
 * @param complete whether nothing would be missing then that partners can bring
 * @param eligibility what the rules would say then
 */
record CompletionView(
        boolean complete, List<TaskView> openTasks, List<AdditionView> additions, EligibilityView eligibility) {

    /**
     * @param partnerIds who is in and can do all of it
     * @param uncovered what of it nobody can do
     */
    record TaskView(String name, List<String> expertise, List<UUID> partnerIds, List<String> uncovered) {}

    /**
     * @param score how well it fits the call, 0 to 1
     * @param cooperating whether its interest in the call was accepted, so that it can be taken in at once
     * @param rules codes of those that would lack more without it
     */
    record AdditionView(
            UUID organisationId,
            String name,
            String kind,
            String country,
            double score,
            boolean cooperating,
            List<CoverView> covers,
            List<String> rules) {}

    /**
     * @param proof {@code declared}, {@code project} or {@code own-words}
     * @param projectId where it is one
     * @param text what was declared, or what the project is called
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CoverView(
            String task,
            String expertise,
            String proof,
            @Nullable UUID projectId,
            String text) {}
}
