package org.tejido.member.exchange.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.tejido.platform.sheet.Cells;

/**
 * UTF-8, what spreadsheets call Unicode text, or what Windows wrote before; cells parted by semicolon, tab or comma,
 * whichever the first line has most of.
 */
final class CsvSource implements Sheet.Source {

    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');
    private static final int BEGINNING = 64 * 1024;
    private static final int LONGEST_RECORD = 4 * 1024 * 1024;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;

    private CsvSource(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
    }

    static CsvSource open(Path file) throws IOException {
        var charset = charset(file);
        return new CsvSource(CsvReader.builder()
                .fieldSeparator(separator(beginning(file, charset)))
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(withoutMark(reader(file, charset))));
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public Line next() {
        var next = records.next();
        return new Line(
                (int) next.getStartingLineNumber(),
                next.getFields().stream().map(Cells::read).toList());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static Charset charset(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var mark = stream.readNBytes(2);
            if (mark.length == 2 && (mark[0] & 0xff) == 0xff && (mark[1] & 0xff) == 0xfe) {
                return StandardCharsets.UTF_16LE;
            }
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : OLD_WINDOWS;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var buffer = CharBuffer.allocate(BEGINNING);
        try (var reader = reader(file, StandardCharsets.UTF_8)) {
            while (reader.read(buffer) >= 0) {
                buffer.clear();
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static BufferedReader reader(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                decoder.onUnmappableCharacter(
                        charset.equals(OLD_WINDOWS) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)));
    }

    private static BufferedReader withoutMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static String beginning(Path file, Charset charset) throws IOException {
        var beginning = new char[BEGINNING];
        try (var reader = reader(file, charset)) {
            var read = reader.read(beginning);
            return read < 0 ? "" : new String(beginning, 0, read);
        }
    }

    private static char separator(String beginning) {
        var first =
                beginning.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(
                        sign -> first.chars().filter(c -> c == sign).count()))
                .orElseThrow();
    }
}
