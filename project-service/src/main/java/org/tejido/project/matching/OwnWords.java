package org.tejido.project.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What organisations say of themselves: the voice of those who have no past here. */
final class OwnWords implements Signal {

    private static final int HITS = 1000;
    private static final int WORDS = 5;

    private final Wording wording;
    private final Knowledge knowledge;
    private final Map<UUID, Knowledge.Hit> hits = new LinkedHashMap<>();
    private final Map<UUID, Double> strengths = new LinkedHashMap<>();

    OwnWords(Wording wording, Knowledge knowledge) {
        this.wording = wording;
        this.knowledge = knowledge;
        for (var hit : knowledge.search(Shelf.ORGANISATIONS, wording, HITS)) {
            hits.put(hit.id(), hit);
            strengths.put(hit.id(), (double) hit.score());
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
        try {
            var hit = Objects.requireNonNull(hits.get(organisation));
            return new Reason.OwnWords(
                    wording.sharedWith(hit.document(), Shelf.ORGANISATIONS, knowledge.reader(), WORDS));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
