package org.tejido.project.matching;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What organisations say of themselves: the voice of those who have no past here. */
final class OwnWords implements Signal {

    private static final int HITS = 1000;
    private static final int WORDS = 5;

    private final Wording wording;
    private final Knowledge knowledge;
    private final Hits hits;

    OwnWords(Wording wording, Knowledge knowledge, Desk desk) {
        this.wording = wording;
        this.knowledge = knowledge;
        hits = wording.best(Shelf.ORGANISATIONS, HITS, knowledge.texts(), desk, (one, other) -> knowledge
                .idOf(one)
                .compareTo(knowledge.idOf(other)));
    }

    @Override
    public String code() {
        return "own-words";
    }

    @Override
    public void speak(Ballot.Column column) {
        for (var place = 0; place < hits.count(); place++) {
            column.add(hits.numbers()[place], hits.scores()[place]);
        }
    }

    @Override
    public Reason because(int organisation) {
        var text = Objects.requireNonNull(knowledge.open(organisation)).text();
        Map<Words, Set<String>> said = new EnumMap<>(Words.class);
        Words.ALL.forEach(reading -> said.put(reading, reading.termsOf(text)));
        var shared = new LinkedHashSet<String>();
        for (var weighed : wording.byWeight(Shelf.ORGANISATIONS, knowledge.texts())) {
            if (shared.size() < WORDS
                    && said.get(weighed.reading()).contains(weighed.term().text())) {
                shared.add(weighed.word().written());
            }
        }
        return new Reason.OwnWords(List.copyOf(shared));
    }
}
