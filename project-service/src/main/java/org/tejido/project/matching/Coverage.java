package org.tejido.project.matching;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;

/**
 * Who has shown that it can do what is asked for: whoever declares all words of it, took part in a project whose text holds them,
 * or speaks of itself in them.
 */
final class Coverage {

    private final Knowledge knowledge;
    private final Map<String, Shown> shown = new LinkedHashMap<>();

    Coverage(List<String> phrases, Knowledge knowledge) {
        this.knowledge = knowledge;
        for (var phrase : phrases) {
            var roots = Words.SHARED.termsOf(phrase);
            if (!roots.isEmpty()) {
                shown.put(phrase, Shown.of(roots, knowledge));
            }
        }
    }

    /** The phrases that it has shown. */
    Stream<String> of(int organisation) {
        return shown.keySet().stream().filter(phrase -> get(phrase).by(organisation));
    }

    Map<String, Proof> proofs(int organisation) {
        var proofs = new LinkedHashMap<String, Proof>();
        of(organisation).forEach(phrase -> proofs.put(phrase, proof(phrase, organisation)));
        return proofs;
    }

    private Proof proof(String phrase, int organisation) {
        return declared(phrase, Objects.requireNonNull(knowledge.known(organisation)))
                .or(() -> done(get(phrase), organisation))
                .orElseGet(() -> new Proof(Proof.Kind.OWN_WORDS, null, ""));
    }

    private static Optional<Proof> declared(String phrase, Organisation organisation) {
        var wanted = new Offer(List.of(phrase));
        var declared = organisation.declared();
        return Stream.of(
                        wanted.met(organisation.offers(), offer -> offer).values().stream(),
                        wanted.met(declared.capabilities(), Declared.Capability::text).values().stream()
                                .map(Declared.Capability::en),
                        wanted.met(declared.equipment(), Declared.Equipment::text).values().stream()
                                .map(Declared.Equipment::name))
                .flatMap(texts -> texts)
                .findFirst()
                .map(text -> new Proof(Proof.Kind.DECLARED, null, text));
    }

    /** The latest. */
    private Optional<Proof> done(Shown phrase, int organisation) {
        for (var number : knowledge.projectsOf(organisation)) {
            if (phrase.projects.get(number)) {
                var project = knowledge.project(number).project();
                return Optional.of(new Proof(Proof.Kind.PROJECT, project.id(), project.title()));
            }
        }
        return Optional.empty();
    }

    private Shown get(String phrase) {
        return Objects.requireNonNull(shown.get(phrase));
    }

    /**
     * @param speaking whose own text holds all words
     * @param projects whose text does
     * @param doing who took part in one of them
     */
    private record Shown(BitSet speaking, BitSet projects, BitSet doing) {

        static Shown of(Set<String> roots, Knowledge knowledge) {
            var shown = new Shown(
                    holding(Shelf.ORGANISATIONS, roots, knowledge),
                    holding(Shelf.PROJECTS, roots, knowledge),
                    new BitSet());
            shown.projects.stream().forEach(number -> {
                for (var participant : knowledge.project(number).participants()) {
                    shown.doing.set(participant);
                }
            });
            return shown;
        }

        private static BitSet holding(Shelf shelf, Set<String> roots, Knowledge knowledge) {
            var found = new BitSet();
            var terms = roots.stream()
                    .map(root -> new Term(shelf.field(Words.SHARED), root))
                    .toList();
            knowledge.texts().holding(terms, found::set);
            return found;
        }

        boolean by(int organisation) {
            return speaking.get(organisation) || doing.get(organisation);
        }
    }
}
