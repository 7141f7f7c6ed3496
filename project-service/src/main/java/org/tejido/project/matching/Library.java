package org.tejido.project.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the current {@link Knowledge}, in memory. It is a copy of the database, made anew at each start: losing it
 * loses nothing. One writer learns; any number of readers ask meanwhile, each of the knowledge of its moment.
 */
@Component
class Library implements AutoCloseable {

    /** A changed text rewrites its segment: small ones keep that short. */
    private static final double SEGMENT_MEGABYTES = 8;

    private final IndexWriter writer;
    private volatile @Nullable Knowledge current;
    private Knowledge learned;

    Library() throws IOException {
        // Deleted texts count in BM25 until they are merged away: merging at once keeps every instance's answer the
        // same.
        var merging =
                new TieredMergePolicy().setForceMergeDeletesPctAllowed(0).setMaxMergedSegmentMB(SEGMENT_MEGABYTES);
        writer = new IndexWriter(
                new ByteBuffersDirectory(), new IndexWriterConfig(new PerField()).setMergePolicy(merging));
        learned = new Knowledge(Texts.of(DirectoryReader.open(writer), null));
    }

    /** Called by one thread alone. */
    void learn(News news) {
        try {
            learned.number(news);
            write(news);
            var before = learned;
            learned = before.with(news, Texts.of(DirectoryReader.open(writer), before.texts()));
            if (current != null) {
                current = learned;
            }
            before.texts().reader().decRef();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(News news) throws IOException {
        for (var organisation : news.organisations()) {
            writer.deleteDocuments(Shelf.term(organisation.id()));
            if (organisation.open()) {
                writer.addDocument(Shelf.ORGANISATIONS.document(
                        organisation.id(), learned.numberOfOrganisation(organisation.id()), organisation.text()));
            }
        }
        for (var project : news.projects()) {
            writer.updateDocument(
                    Shelf.term(project.id()),
                    Shelf.PROJECTS.document(project.id(), learned.numberOfProject(project.id()), project.text()));
        }
        writer.forceMergeDeletes();
    }

    /** From now on questions are answered. Called once everything that the database holds was learned. */
    void open() {
        current = learned;
    }

    /**
     * Asks the knowledge of this moment, which stays as it is until the answer is there.
     *
     * @throws StillLearning until the library has been opened
     */
    <T> T ask(Function<Knowledge, T> question) {
        while (true) {
            var knowledge = current;
            if (knowledge == null) {
                throw new StillLearning();
            }
            if (knowledge.texts().reader().tryIncRef()) {
                try {
                    return question.apply(knowledge);
                } finally {
                    release(knowledge);
                }
            }
        }
    }

    private static void release(Knowledge knowledge) {
        try {
            knowledge.texts().reader().decRef();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        current = null;
        learned.texts().reader().close();
        writer.close();
    }
}
