package org.tejido.project.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How text becomes terms. Every text is read three ways, since nobody says in which language it is written: as English,
 * as Spanish, and down to the roots that the two share.
 */
enum Words {
    ENGLISH(new EnglishAnalyzer(StopWords.OF_BOTH)),
    SPANISH(new SpanishAnalyzer(StopWords.OF_BOTH)),
    SHARED(new SharedRoots());

    static final List<Words> ALL = List.of(values());

    private final Analyzer analyzer;

    Words(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** The terms of a text in their order, each with the first word that stood for it and how often one did. */
    Map<String, Word> in(String text) {
        var found = new LinkedHashMap<String, Word>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                var written =
                        text.substring(place.startOffset(), place.endOffset()).toLowerCase(Locale.ROOT);
                var word = new Word(written, 1);
                found.merge(term.toString(), word, (first, _) -> new Word(first.written(), first.times() + 1));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }

    Set<String> termsOf(String text) {
        return in(text).keySet();
    }

    /** @param written in lower case */
    record Word(String written, int times) {}

    private static final class SharedRoots extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            var known = new StopFilter(new LowerCaseFilter(words), StopWords.OF_BOTH);
            return new TokenStreamComponents(words, new SharedRootFilter(new ASCIIFoldingFilter(known)));
        }
    }
}
