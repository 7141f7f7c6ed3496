package org.tejido.project.matching;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;

/** Words that say nothing in either language: an English text is read as Spanish too, and "for" is no hint there. */
final class StopWords {

    static final CharArraySet OF_BOTH = both();

    private StopWords() {}

    private static CharArraySet both() {
        var both = CharArraySet.copy(EnglishAnalyzer.getDefaultStopSet());
        both.addAll(SpanishAnalyzer.getDefaultStopSet());
        return CharArraySet.unmodifiableSet(both);
    }
}
