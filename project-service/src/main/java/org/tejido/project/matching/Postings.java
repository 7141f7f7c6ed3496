package org.tejido.project.matching;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;

/** Whether a document holds a term, asked of the index itself. */
final class Postings {

    private Postings() {}

    static boolean hold(IndexReader reader, Term term, int document) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        var postings = leaf.reader().postings(term, PostingsEnum.NONE);
        var local = document - leaf.docBase;
        return postings != null && postings.advance(local) == local;
    }
}
