package org.tejido.member.exchange.sheet;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.tejido.platform.problem.Refusal;

/**
 * A file as rows, read once and as it goes. Whatever is wrong with it shows as a refusal, at the beginning or on the way.
 */
public final class Sheet implements Closeable, Iterator<Line> {

    public static final int MOST_ROWS = 100_000;

    private static final int MOST_COLUMNS = 300;
    private static final int LONGEST_CELL = 20_000;
    private static final int BEGINNING = 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Format format;
    private final Source source;
    private final List<String> headings;
    private int rows;

    /** A file of one format, its headings in the first line. */
    interface Source extends Closeable, Iterator<Line> {}

    private Sheet(Format format, Source source) {
        this.format = format;
        this.source = source;
        this.headings = bounded(line()).cells();
    }

    /**
     * What is in it decides what it is, not what it is called.
     *
     * @throws FileEmpty where there is no row
     * @throws FileUnreadable for what is none of our formats
     * @throws FileTooLarge for what unpacks to more than is read
     */
    public static Sheet open(Path file) throws IOException {
        var beginning = beginning(file);
        var format = format(beginning);
        if (beginning.length == 0) {
            throw new FileEmpty();
        }
        Source source =
                switch (format) {
                    case XLSX -> XlsxSource.open(file);
                    case VCARD -> new CardSource(file);
                    case CSV -> CsvSource.open(file);
                };
        try {
            var sheet = new Sheet(format, source);
            if (!sheet.hasNext()) {
                throw new FileEmpty();
            }
            return sheet;
        } catch (RuntimeException refused) {
            source.close();
            throw refused;
        }
    }

    public Format format() {
        return format;
    }

    public List<String> headings() {
        return headings;
    }

    @Override
    public boolean hasNext() {
        return readable(source::hasNext);
    }

    @Override
    public Line next() {
        if (++rows > MOST_ROWS) {
            throw new FileTooLong();
        }
        return bounded(line());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private Line line() {
        return readable(source::next);
    }

    private static Line bounded(Line line) {
        if (line.cells().size() > MOST_COLUMNS) {
            throw new FileTooLong();
        }
        for (var cell : line.cells()) {
            if (cell.length() > LONGEST_CELL) {
                throw new CellTooLong(line.number());
            }
            if (cell.indexOf('\0') >= 0) {
                throw new FileUnreadable("there are bytes in it that are no text.");
            }
        }
        return line;
    }

    /** Readers fail in many ways at what somebody has made up; to the one who sent it they are the same. */
    private static <T> T readable(Supplier<T> step) {
        try {
            return step.get();
        } catch (Refusal refused) {
            throw refused;
        } catch (NoSuchElementException ended) {
            throw new FileEmpty();
        } catch (RuntimeException malformed) {
            throw new FileUnreadable("it is malformed, or ends before its time.");
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        try (var stream = new BufferedInputStream(Files.newInputStream(file))) {
            return stream.readNBytes(BEGINNING);
        }
    }

    private static Format format(byte[] beginning) {
        if (Arrays.mismatch(beginning, ZIP) == ZIP.length) {
            return Format.XLSX;
        }
        var text = new String(beginning, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        return text.toUpperCase(Locale.ROOT).startsWith("BEGIN:VCARD") ? Format.VCARD : Format.CSV;
    }
}
