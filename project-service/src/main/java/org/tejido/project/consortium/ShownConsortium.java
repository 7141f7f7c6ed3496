package org.tejido.project.consortium;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tejido.project.call.Task;

/**
 * A consortium beside what belongs to it.
 *
 * @param callOrganisationId whose call it grew from
 * @param names of the partners, in their order
 * @param letters those partners that have given their letters of intent
 * @param soughtTasks tasks of the call
 */
record ShownConsortium(
        Consortium consortium, UUID callOrganisationId, List<String> names, Set<UUID> letters, List<Task> soughtTasks) {

    /** Tasks of the call that no partner has taken on. */
    List<Task> openTasks() {
        var taken = consortium.bid().partners().stream()
                .flatMap(partner -> partner.tasks().stream())
                .toList();
        return soughtTasks.stream().filter(task -> !taken.contains(task.name())).toList();
    }
}
