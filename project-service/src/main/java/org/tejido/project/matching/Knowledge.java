package org.tejido.project.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that matching knows at one moment. Never changes: what is learned makes a new one, so that a ranking and its
 * reasons are made of the same facts. Organisations and projects are numbers here, and what is known of them stands in
 * arrays; a new moment copies the arrays and not what stands in them.
 */
final class Knowledge {

    private static final int[] NONE = {};

    private final Texts texts;
    private final Numbers organisationNumbers;
    private final Numbers projectNumbers;
    private final Desks desks;
    private final @Nullable Organisation[] organisations;
    private final Past[] projects;
    private final int[][] projectsOf;
    private final Map<Integer, List<Tie>> tiesOf;
    private final Neighbours neighbours;
    private final int latestDay;

    Knowledge(Texts texts) {
        this(
                texts,
                new Numbers(),
                new Numbers(),
                new Desks(),
                new Organisation[0],
                new Past[0],
                new int[0][],
                Map.of(),
                Neighbours.NONE,
                0);
    }

    private Knowledge(
            Texts texts,
            Numbers organisationNumbers,
            Numbers projectNumbers,
            Desks desks,
            @Nullable Organisation[] organisations,
            Past[] projects,
            int[][] projectsOf,
            Map<Integer, List<Tie>> tiesOf,
            Neighbours neighbours,
            int latestDay) {
        this.texts = texts;
        this.organisationNumbers = organisationNumbers;
        this.projectNumbers = projectNumbers;
        this.desks = desks;
        this.organisations = organisations;
        this.projects = projects;
        this.projectsOf = projectsOf;
        this.tiesOf = tiesOf;
        this.neighbours = neighbours;
        this.latestDay = latestDay;
    }

    /** Gives numbers to whatever is heard of for the first time. Called by one thread alone, before {@link #with}. */
    void number(News news) {
        news.organisations().forEach(organisation -> organisationNumbers.of(organisation.id()));
        for (var project : news.projects()) {
            projectNumbers.of(project.id());
            project.participants().forEach(organisationNumbers::of);
        }
        for (var tie : news.ties()) {
            organisationNumbers.of(tie.one());
            organisationNumbers.of(tie.other());
        }
    }

    Knowledge with(News news, Texts newTexts) {
        var moreOrganisations = Arrays.copyOf(organisations, organisationNumbers.count());
        for (var organisation : news.organisations()) {
            moreOrganisations[organisationNumbers.find(organisation.id())] = organisation;
        }
        var moreProjects = Arrays.copyOf(projects, projectNumbers.count());
        var added = new BitSet();
        var latest = latestDay;
        for (var project : news.projects()) {
            var number = projectNumbers.find(project.id());
            if (moreProjects[number] == null) {
                moreProjects[number] = Past.of(project, organisationNumbers);
                latest = Math.max(latest, moreProjects[number].day());
                added.set(number);
            }
        }
        var moreProjectsOf = Arrays.copyOf(projectsOf, organisationNumbers.count());
        join(added, moreProjectsOf, moreProjects);
        return new Knowledge(
                newTexts,
                organisationNumbers,
                projectNumbers,
                desks,
                moreOrganisations,
                moreProjects,
                moreProjectsOf,
                news.ties().isEmpty() ? tiesOf : withTies(news.ties()),
                neighbours.with(added, moreOrganisations, organisations, moreProjectsOf, moreProjects),
                latest);
    }

    /** The latest first, so that whoever looks at some looks at these. */
    private static void join(BitSet added, int[][] of, Past[] all) {
        var joined = new HashMap<Integer, List<Integer>>();
        added.stream().forEach(number -> {
            for (var participant : all[number].participants()) {
                joined.computeIfAbsent(participant, _ -> new ArrayList<>()).add(number);
            }
        });
        joined.forEach((organisation, numbers) -> {
            var known = of[organisation] == null ? NONE : of[organisation];
            for (var number : known) {
                numbers.add(number);
            }
            numbers.sort((one, other) -> {
                var byDay = Integer.compare(all[other].day(), all[one].day());
                return byDay != 0
                        ? byDay
                        : all[one].project().id().compareTo(all[other].project().id());
            });
            of[organisation] = numbers.stream().mapToInt(Integer::intValue).toArray();
        });
    }

    private Map<Integer, List<Tie>> withTies(List<Tie> news) {
        var more = new HashMap<>(tiesOf);
        for (var tie : news) {
            for (var party : List.of(tie.one(), tie.other())) {
                more.merge(organisationNumbers.find(party), List.of(tie), Knowledge::both);
            }
        }
        return more;
    }

    private static List<Tie> both(List<Tie> known, List<Tie> added) {
        if (known.containsAll(added)) {
            return known;
        }
        var all = new ArrayList<>(known);
        all.addAll(added);
        return List.copyOf(all);
    }

    Texts texts() {
        return texts;
    }

    Desks desks() {
        return desks;
    }

    int numberOfOrganisation(UUID id) {
        return organisationNumbers.find(id);
    }

    int numberOfProject(UUID id) {
        return projectNumbers.find(id);
    }

    /** {@link Numbers#UNKNOWN} for one that was not heard of. */
    int number(UUID organisation) {
        var number = organisationNumbers.find(organisation);
        return number < organisations.length ? number : Numbers.UNKNOWN;
    }

    /** How many numbers of organisations are taken. */
    int organisations() {
        return organisations.length;
    }

    int projects() {
        return projects.length;
    }

    /** Hidden or not; null for one that was not heard of. */
    @Nullable
    Organisation known(int organisation) {
        return organisation == Numbers.UNKNOWN ? null : organisations[organisation];
    }

    /** Null for one that is hidden, or not heard of. */
    @Nullable
    Organisation open(int organisation) {
        var known = known(organisation);
        return known == null || !known.open() ? null : known;
    }

    /** Of whatever was given a number, heard of or not. */
    UUID idOf(int organisation) {
        return organisationNumbers.id(organisation);
    }

    boolean isOpen(int organisation) {
        return open(organisation) != null;
    }

    /** The latest first. */
    int[] projectsOf(int organisation) {
        var known = organisation == Numbers.UNKNOWN ? null : projectsOf[organisation];
        return known == null ? NONE : known;
    }

    List<Tie> tiesOf(int organisation) {
        return tiesOf.getOrDefault(organisation, List.of());
    }

    Past project(int number) {
        return projects[number];
    }

    /** How often organisations of two countries work together. */
    Neighbours neighbours() {
        return neighbours;
    }

    /** The day on which the latest project started: ages are counted back from it. */
    int latestDay() {
        return latestDay;
    }
}
