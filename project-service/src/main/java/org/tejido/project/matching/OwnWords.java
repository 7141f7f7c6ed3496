package org.tejido.project.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What organisations say of themselves: the voice of those who have no past here. */
final class OwnWords implements Signal {

    private static final int HITS = 1000;
    private static final int WORDS = 5;

    private final Knowledge knowledge;
    private final List<Wording.Weighed> asked;
    private final Map<UUID, Knowledge.Hit> hits = new LinkedHashMap<>();
    private final Map<UUID, Double> strengths = new LinkedHashMap<>();

    OwnWords(Wording wording, Knowledge knowledge) {
        this.knowledge = knowledge;
        for (var hit : knowledge.search(Shelf.ORGANISATIONS, wording, HITS)) {
            hits.put(hit.id(), hit);
            strengths.put(hit.id(), (double) hit.score());
        }
        try {
            asked = wording.byWeight(Shelf.ORGANISATIONS, knowledge.reader());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public double weight() {
        return 1;
    }

    @Override
    public Map<UUID, Double> strengths() {
        return strengths;
    }

    @Override
    public Reason because(UUID organisation) {
        var document = Objects.requireNonNull(hits.get(organisation)).document();
        var shared = new LinkedHashSet<String>();
        try {
            for (var weighed : asked) {
                if (shared.size() < WORDS && Postings.hold(knowledge.reader(), weighed.term(), document)) {
                    shared.add(weighed.word().written());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Reason.OwnWords(List.copyOf(shared));
    }
}
