package org.tejido.project.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * The texts at one moment, read from Lucene's postings term by term (Robertson and Zaragoza 2009, BM25). A question of
 * a hundred words in three readings costs a pass over the postings of its words, where an iterator over documents costs
 * a comparison for each of them.
 */
final class Texts {

    private static final float SATURATION = 1.2f;
    private static final float BY_LENGTH = 0.75f;

    private final DirectoryReader reader;
    private final List<Leaf> leaves;
    private final Map<String, Statistics> statistics = new HashMap<>();

    private Texts(DirectoryReader reader, List<Leaf> leaves) {
        this.reader = reader;
        this.leaves = leaves;
        for (var shelf : Shelf.values()) {
            for (var words : Words.ALL) {
                var field = shelf.field(words);
                statistics.put(field, Statistics.of(field, leaves));
            }
        }
    }

    static Texts of(DirectoryReader reader, @Nullable Texts before) throws IOException {
        var known = new HashMap<IndexReader.CacheKey, Leaf>();
        if (before != null) {
            before.leaves.forEach(leaf -> known.put(leaf.key, leaf));
        }
        var leaves = new ArrayList<Leaf>();
        for (var context : reader.leaves()) {
            var leaf = known.get(context.reader().getReaderCacheHelper().getKey());
            leaves.add(leaf == null ? new Leaf(context.reader()) : leaf);
        }
        return new Texts(reader, List.copyOf(leaves));
    }

    DirectoryReader reader() {
        return reader;
    }

    int documentsWith(Term term) {
        try {
            return reader.docFreq(term);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Adds up how well each text of a shelf fits those words, in one reading.
     *
     * @return how many words each text shares with them, and how well it fits, by number
     */
    void score(String field, List<Wording.Weighed> words, Desk.Sums sums) {
        var statistic = statistics.get(field);
        if (statistic == null) {
            return;
        }
        try {
            for (var word : words) {
                var weight = statistic.rarity(word.documents()) * word.boost() * (SATURATION + 1);
                for (var leaf : leaves) {
                    leaf.score(word.term(), weight, statistic.lengths, sums);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The numbers of all texts that hold every one of the terms. */
    void holding(List<Term> terms, IntConsumer found) {
        try {
            for (var leaf : leaves) {
                leaf.holding(terms, found);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What BM25 needs to know of a field. */
    private record Statistics(long documents, float[] lengths) {

        static Statistics of(String field, List<Leaf> leaves) {
            var documents =
                    leaves.stream().mapToLong(leaf -> leaf.documents(field)).sum();
            var words = leaves.stream().mapToLong(leaf -> leaf.words(field)).sum();
            var mean = documents == 0 ? 1 : (float) words / documents;
            var lengths = new float[256];
            for (var coded = 0; coded < lengths.length; coded++) {
                var length = SmallFloat.byte4ToInt((byte) coded);
                lengths[coded] = SATURATION * (1 - BY_LENGTH + BY_LENGTH * length / mean);
            }
            return new Statistics(documents, lengths);
        }

        float rarity(int holding) {
            return (float) Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
        }
    }

    /** A segment of the index, with what is asked of each of its documents in arrays. */
    private static final class Leaf {

        private final LeafReader reader;
        private final IndexReader.CacheKey key;
        private final int[] numbers;
        private final Map<String, byte[]> lengths = new HashMap<>();
        private final Map<String, long[]> totals = new HashMap<>();

        Leaf(LeafReader reader) throws IOException {
            this.reader = reader;
            key = reader.getReaderCacheHelper().getKey();
            numbers = new int[reader.maxDoc()];
            var stored = reader.getNumericDocValues(Shelf.NUMBER);
            while (stored != null && stored.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                numbers[stored.docID()] = (int) stored.longValue();
            }
            for (var shelf : Shelf.values()) {
                for (var words : Words.ALL) {
                    read(shelf.field(words));
                }
            }
        }

        private void read(String field) throws IOException {
            var norms = reader.getNormValues(field);
            if (norms == null) {
                return;
            }
            var coded = new byte[reader.maxDoc()];
            var live = reader.getLiveDocs();
            var total = new long[2];
            while (norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                var document = norms.docID();
                coded[document] = (byte) norms.longValue();
                if (live == null || live.get(document)) {
                    total[0]++;
                    total[1] += SmallFloat.byte4ToInt(coded[document]);
                }
            }
            lengths.put(field, coded);
            totals.put(field, total);
        }

        long documents(String field) {
            var total = totals.get(field);
            return total == null ? 0 : total[0];
        }

        long words(String field) {
            var total = totals.get(field);
            return total == null ? 0 : total[1];
        }

        void score(Term term, float weight, float[] lengthNorms, Desk.Sums sums) throws IOException {
            var postings = reader.postings(term, PostingsEnum.FREQS);
            var coded = lengths.get(term.field());
            if (postings == null || coded == null) {
                return;
            }
            var live = reader.getLiveDocs();
            for (var document = postings.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = postings.nextDoc()) {
                if (live == null || live.get(document)) {
                    var times = postings.freq();
                    sums.add(
                            numbers[document],
                            weight * times / (times + lengthNorms[Byte.toUnsignedInt(coded[document])]));
                }
            }
        }

        void holding(List<Term> terms, IntConsumer found) throws IOException {
            var postings = new PostingsEnum[terms.size()];
            for (var place = 0; place < postings.length; place++) {
                postings[place] = reader.postings(terms.get(place), PostingsEnum.NONE);
                if (postings[place] == null) {
                    return;
                }
            }
            Arrays.sort(postings, (one, other) -> Long.compare(one.cost(), other.cost()));
            var live = reader.getLiveDocs();
            for (var document = postings[0].nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = postings[0].nextDoc()) {
                if ((live == null || live.get(document)) && allHold(postings, document)) {
                    found.accept(numbers[document]);
                }
            }
        }

        private static boolean allHold(PostingsEnum[] postings, int document) throws IOException {
            for (var one : postings) {
                if (one.docID() < document && one.advance(document) != document || one.docID() > document) {
                    return false;
                }
            }
            return true;
        }
    }
}
