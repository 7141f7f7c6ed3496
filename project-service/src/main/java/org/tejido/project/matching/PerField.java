package org.tejido.project.matching;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/** Reads each field of each shelf in its own way. */
final class PerField extends DelegatingAnalyzerWrapper {

    private final Map<String, Analyzer> analyzers = new HashMap<>();

    PerField() {
        super(PER_FIELD_REUSE_STRATEGY);
        for (var shelf : Shelf.values()) {
            for (var words : Words.ALL) {
                analyzers.put(shelf.field(words), words.analyzer());
            }
        }
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return analyzers.getOrDefault(field, Words.ENGLISH.analyzer());
    }
}
