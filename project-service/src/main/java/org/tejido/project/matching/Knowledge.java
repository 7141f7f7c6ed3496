package org.tejido.project.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * All that matching knows at one moment. Never changes: what is learned makes a new one, so that a ranking and its
 * reasons are made of the same facts.
 */
final class Knowledge {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Map<UUID, Organisation> organisations;
    private final Map<UUID, Project> projects;
    private final Map<UUID, List<Project>> projectsOf;
    private final Map<UUID, List<Tie>> tiesOf;

    Knowledge(DirectoryReader reader) {
        this(reader, Map.of(), Map.of(), Map.of(), Map.of());
    }

    private Knowledge(
            DirectoryReader reader,
            Map<UUID, Organisation> organisations,
            Map<UUID, Project> projects,
            Map<UUID, List<Project>> projectsOf,
            Map<UUID, List<Tie>> tiesOf) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.organisations = organisations;
        this.projects = projects;
        this.projectsOf = projectsOf;
        this.tiesOf = tiesOf;
    }

    Knowledge with(News news, DirectoryReader newReader) {
        var knownOrganisations = new HashMap<>(organisations);
        news.organisations().forEach(organisation -> knownOrganisations.put(organisation.id(), organisation));
        var knownProjects = new HashMap<>(projects);
        var knownProjectsOf = new HashMap<>(projectsOf);
        for (var project : news.projects()) {
            if (knownProjects.put(project.id(), project) == null) {
                project.participants()
                        .forEach(participant -> knownProjectsOf.merge(participant, List.of(project), Knowledge::both));
            }
        }
        var knownTiesOf = new HashMap<>(tiesOf);
        for (var tie : news.ties()) {
            if (!knownTiesOf.getOrDefault(tie.one(), List.of()).contains(tie)) {
                knownTiesOf.merge(tie.one(), List.of(tie), Knowledge::both);
                knownTiesOf.merge(tie.other(), List.of(tie), Knowledge::both);
            }
        }
        return new Knowledge(newReader, knownOrganisations, knownProjects, knownProjectsOf, knownTiesOf);
    }

    private static <T> List<T> both(List<T> known, List<T> added) {
        var all = new ArrayList<T>(known.size() + added.size());
        all.addAll(known);
        all.addAll(added);
        return List.copyOf(all);
    }

    IndexReader reader() {
        return reader;
    }

    Iterable<Organisation> organisations() {
        return organisations.values();
    }

    /** Null for one that is hidden, or not heard of. */
    @Nullable
    Organisation open(UUID organisation) {
        var known = organisations.get(organisation);
        return known == null || !known.open() ? null : known;
    }

    boolean isOpen(UUID organisation) {
        return open(organisation) != null;
    }

    List<Project> projectsOf(UUID organisation) {
        return projectsOf.getOrDefault(organisation, List.of());
    }

    List<Tie> tiesOf(UUID organisation) {
        return tiesOf.getOrDefault(organisation, List.of());
    }

    @Nullable
    Project project(UUID id) {
        return projects.get(id);
    }

    /** The best of a shelf for that wording. */
    List<Hit> search(Shelf shelf, Wording wording, int atMost) {
        try {
            var hits = new ArrayList<Hit>();
            for (var scored : searcher.search(wording.on(shelf, reader), atMost).scoreDocs) {
                hits.add(new Hit(idOf(scored.doc), scored.doc, scored.score));
            }
            return hits;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private UUID idOf(int document) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        var local = document - leaf.docBase;
        var high = leaf.reader().getNumericDocValues(Shelf.HIGH);
        var low = leaf.reader().getNumericDocValues(Shelf.LOW);
        high.advanceExact(local);
        low.advanceExact(local);
        return new UUID(high.longValue(), low.longValue());
    }

    /** @param document its number in this knowledge's reader */
    record Hit(UUID id, int document, float score) {}
}
