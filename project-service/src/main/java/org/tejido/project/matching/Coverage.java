package org.tejido.project.matching;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.Term;

/**
 * Who has shown that it can do what is asked for: whoever declares all words of it, took part in a project whose text holds them,
 * or speaks of itself in them.
 */
final class Coverage {

    private final Knowledge knowledge;
    private final Offer wanted;
    private final Map<String, Shown> shown = new LinkedHashMap<>();

    Coverage(List<String> phrases, Knowledge knowledge) {
        this.knowledge = knowledge;
        this.wanted = new Offer(phrases);
        for (var phrase : phrases) {
            var roots = Words.SHARED.termsOf(phrase);
            if (!roots.isEmpty()) {
                shown.put(phrase, Shown.of(roots, knowledge));
            }
        }
    }

    /** Whether it has shown that phrase. */
    boolean isShown(String phrase, int organisation) {
        var by = shown.get(phrase);
        return by != null && by.by(organisation);
    }

    Map<String, Proof> proofs(int organisation) {
        var declared = declared(Objects.requireNonNull(knowledge.known(organisation)));
        var proofs = new LinkedHashMap<String, Proof>();
        shown.forEach((phrase, by) -> {
            if (by.by(organisation)) {
                var text = declared.get(phrase);
                proofs.put(phrase, text == null ? done(by, organisation) : new Proof(Proof.Kind.DECLARED, null, text));
            }
        });
        return proofs;
    }

    private Map<String, String> declared(Organisation organisation) {
        var texts = new LinkedHashMap<>(wanted.met(organisation.offers(), offer -> offer));
        var declared = organisation.declared();
        wanted.met(declared.capabilities(), Declared.Capability::text)
                .forEach((phrase, capability) -> texts.putIfAbsent(phrase, capability.en()));
        wanted.met(declared.equipment(), Declared.Equipment::text)
                .forEach((phrase, equipment) -> texts.putIfAbsent(phrase, equipment.name()));
        return texts;
    }

    /** In its latest project that says so, or else in its own words. */
    private Proof done(Shown phrase, int organisation) {
        for (var number : knowledge.projectsOf(organisation)) {
            if (phrase.projects.get(number)) {
                var project = knowledge.project(number).project();
                return new Proof(Proof.Kind.PROJECT, project.id(), project.title());
            }
        }
        return new Proof(Proof.Kind.OWN_WORDS, null, "");
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
