package org.tejido.project.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The words of a question, ready to be looked for on a shelf. */
final class Wording {

    /** Beyond these, rarest and most frequent first, words add time and hardly any sense. */
    private static final int WORDS_AT_MOST = 100;

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

    /** BM25 in whichever of the three readings fits best. */
    Query on(Shelf shelf, IndexReader reader) throws IOException {
        var readings = new ArrayList<Query>();
        for (var words : Words.ALL) {
            readings.add(reading(shelf.field(words), terms.get(words), reader));
        }
        return new DisjunctionMaxQuery(readings, 0);
    }

    private static Query reading(String field, Map<String, Words.Word> terms, IndexReader reader) throws IOException {
        var query = new BooleanQuery.Builder();
        for (var weighed : weighed(field, terms, reader)) {
            query.add(new BoostQuery(new TermQuery(weighed.term()), weighed.boost()), Occur.SHOULD);
        }
        return query.setMinimumNumberShouldMatch(WORDS_AT_LEAST).build();
    }

    private static List<Weighed> weighed(String field, Map<String, Words.Word> terms, IndexReader reader)
            throws IOException {
        var weighed = new ArrayList<Weighed>();
        for (var entry : terms.entrySet()) {
            var term = new Term(field, entry.getKey());
            var documents = reader.docFreq(term);
            if (documents > 0) {
                weighed.add(new Weighed(term, entry.getValue(), documents));
            }
        }
        weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::term));
        return weighed.subList(0, Math.min(WORDS_AT_MOST, weighed.size()));
    }

    /** The words of the question as they stand on a shelf, the most telling first. */
    List<Weighed> byWeight(Shelf shelf, IndexReader reader) throws IOException {
        var weighed = new ArrayList<Weighed>();
        for (var words : Words.ALL) {
            weighed.addAll(weighed(shelf.field(words), terms.get(words), reader));
        }
        weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::term));
        return weighed;
    }

    /** @param documents that hold the term */
    record Weighed(Term term, Words.Word word, int documents) {

        float boost() {
            return (float) (1 + Math.log(word.times()));
        }

        double weight() {
            return boost() / Math.log(2 + documents);
        }
    }
}
