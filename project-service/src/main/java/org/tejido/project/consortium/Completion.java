package org.tejido.project.consortium;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tejido.project.call.Task;
import org.tejido.project.matching.Proof;

/**
 * What a consortium lacks, and who could bring it.
 *
 * @param openTasks of the call, which nobody has taken on
 * @param partners what those who are in have shown that they can do, by the words of the tasks
 * @param additions who should join; in the order of how well they fit
 * @param eligibility what the rules would say with them
 */
record Completion(
        List<Task> openTasks,
        Map<UUID, Map<String, Proof>> partners,
        List<Candidate> members,
        List<Applicant> additions,
        Eligibility eligibility) {

    static Completion of(
            List<Task> openTasks,
            Map<UUID, Map<String, Proof>> partners,
            List<Candidate> members,
            List<Applicant> pool,
            Programme programme) {
        var needed = new HashSet<>(phrases(openTasks));
        partners.values().forEach(proofs -> needed.removeAll(proofs.keySet()));
        var additions = new Additions(members, programme, pool, needed).closing();
        return new Completion(openTasks, partners, members, additions, programme.judge(with(members, additions)));
    }

    /** What there is to do in words: a task that says no more than its name is done by whoever does that. */
    static List<String> phrases(List<Task> tasks) {
        return tasks.stream().flatMap(task -> phrases(task).stream()).distinct().toList();
    }

    static List<String> phrases(Task task) {
        return task.expertise().isEmpty() ? List.of(task.name()) : task.expertise();
    }

    /** The partners that can do all of it. */
    List<UUID> able(Task task) {
        return members.stream()
                .map(Candidate::organisationId)
                .filter(partner ->
                        partners.getOrDefault(partner, Map.of()).keySet().containsAll(phrases(task)))
                .toList();
    }

    /** What of it neither a partner nor an addition can do. */
    List<String> uncovered(Task task) {
        var left = new ArrayList<>(phrases(task));
        partners.values().forEach(proofs -> left.removeAll(proofs.keySet()));
        additions.forEach(addition -> left.removeAll(addition.proofs().keySet()));
        return left;
    }

    /** The rules that would lack more without it. */
    List<Rule> helped(Applicant addition) {
        var without = with(
                members, additions.stream().filter(other -> other != addition).toList());
        var all = with(members, additions);
        return eligibility.programme().rules().stream()
                .filter(rule -> rule.missing(without) > rule.missing(all))
                .toList();
    }

    /** Whether nothing would be missing that partners can bring; shares of the budget are theirs to agree on. */
    boolean isComplete() {
        var all = with(members, additions);
        return openTasks.stream().allMatch(task -> uncovered(task).isEmpty())
                && eligibility.programme().rules().stream()
                        .allMatch(rule -> rule.missing(all) == 0 && all.stream().allMatch(rule::admits));
    }

    private static List<Candidate> with(List<Candidate> members, List<Applicant> additions) {
        var all = new ArrayList<>(members);
        additions.stream().map(Applicant::candidate).forEach(all::add);
        return all;
    }
}
