package org.tejido.project.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;

/** The words of a question, ready to be looked for on a shelf. */
final class Wording {

    /** Beyond these, rarest and most frequent first, words add time and hardly any sense. */
    private static final int WORDS_AT_MOST = 80;

    /** What shares a single word is not alike. */
    private static final int WORDS_AT_LEAST = 2;

    private final Map<Words, Map<String, Words.Word>> terms = new EnumMap<>(Words.class);

    /** A title counts twice: what stands there is what the text is about. */
    Wording(Question question) {
        var sought = String.join("\n", question.expertise());
        var text = String.join("\n", question.title(), question.title(), question.text(), sought);
        for (var words : Words.ALL) {
            terms.put(words, words.in(text));
        }
    }

    /** The best texts of a shelf, by whichever of the three readings fits each best. */
    Hits best(Shelf shelf, int atMost, Texts texts, Desk desk, Comparator<Integer> equals) {
        for (var words : Words.ALL) {
            texts.score(shelf.field(words), on(shelf, words, texts), desk.sums);
            desk.sums.close(WORDS_AT_LEAST);
        }
        return desk.sums.best(atMost, equals);
    }

    private List<Weighed> on(Shelf shelf, Words words, Texts texts) {
        var weighed = new ArrayList<Weighed>();
        terms.get(words).forEach((text, word) -> {
            var term = new Term(shelf.field(words), text);
            var documents = texts.documentsWith(term);
            if (documents > 0) {
                weighed.add(new Weighed(words, term, word, documents));
            }
        });
        weighed.sort(Weighed.MOST_TELLING_FIRST);
        return weighed.subList(0, Math.min(WORDS_AT_MOST, weighed.size()));
    }

    /** The words of the question as they stand on a shelf, the most telling first. */
    List<Weighed> byWeight(Shelf shelf, Texts texts) {
        var weighed = new ArrayList<Weighed>();
        for (var words : Words.ALL) {
            weighed.addAll(on(shelf, words, texts));
        }
        weighed.sort(Weighed.MOST_TELLING_FIRST);
        return weighed;
    }

    /** @param documents that hold the term */
    record Weighed(Words reading, Term term, Words.Word word, int documents) {

        static final Comparator<Weighed> MOST_TELLING_FIRST =
                Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::term);

        float boost() {
            return (float) (1 + Math.log(word.times()));
        }

        double weight() {
            return boost() / Math.log(2 + documents);
        }
    }
}
