package org.tejido.project.matching;

import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/** Where texts stand in the index: what organisations say, and what projects were about, apart from each other. */
enum Shelf {
    ORGANISATIONS,
    PROJECTS;

    static final String ID = "id";
    static final String NUMBER = "number";

    String field(Words words) {
        return name() + '.' + words.name();
    }

    Document document(UUID id, int number, String text) {
        var document = new Document();
        document.add(new KeywordField(ID, id.toString(), Field.Store.NO));
        document.add(new NumericDocValuesField(NUMBER, number));
        for (var words : Words.ALL) {
            document.add(new TextField(field(words), text, Field.Store.NO));
        }
        return document;
    }

    static Term term(UUID id) {
        return new Term(ID, id.toString());
    }
}
