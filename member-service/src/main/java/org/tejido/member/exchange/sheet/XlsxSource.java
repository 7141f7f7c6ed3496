package org.tejido.member.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.tejido.platform.sheet.Cells;

/** The first sheet of a workbook. */
final class XlsxSource implements Sheet.Source {

    private static final long MOST_BYTES = 256L * 1024 * 1024;

    /** The reader keeps these in memory. */
    private static final long MOST_BYTES_OF_STRINGS = 48L * 1024 * 1024;

    private static final int MOST_ENTRIES = 1_000;
    private static final int CHUNK = 64 * 1024;

    private final ReadableWorkbook workbook;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    /** Of a number's format: what is written as it is, and colours and the like. */
    private static final Pattern SAID = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private static final Pattern DAY = Pattern.compile("(?i)y|d[^dm]*m|m[^dm]*d");

    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private XlsxSource(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.filter(
                        row -> row.stream().anyMatch(cell -> !text(cell).isEmpty()))
                .iterator();
    }

    static XlsxSource open(Path file) throws IOException {
        requireHarmless(file);
        try {
            return new XlsxSource(new ReadableWorkbook(file.toFile(), WITH_FORMATS));
        } catch (RuntimeException | IOException malformed) {
            throw new FileUnreadable("this workbook has no sheet.");
        }
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Line next() {
        var row = rows.next();
        var cells = new ArrayList<String>(row.getCellCount());
        row.forEach(cell -> cells.add(text(cell)));
        return new Line(row.getRowNum(), List.copyOf(cells));
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            stream.close();
        }
    }

    /** Numbers as they are typed: 0 and not 0.0; days as days; what a formula has come to, not the formula. */
    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER ->
                isDay(cell)
                        ? cell.asDate().toLocalDate().toString()
                        : cell.asNumber().stripTrailingZeros().toPlainString();
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case STRING -> Cells.read(cell.asString());
            case FORMULA -> cell.getRawValue() == null ? "" : Cells.read(cell.getRawValue());
            case EMPTY, ERROR -> "";
        };
    }

    /** To a workbook a day is a number that is shown as one. */
    private static boolean isDay(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null
                && DAY.matcher(SAID.matcher(format).replaceAll("")).find();
    }

    /** Unpacks it once and counts, for what a file says of its own size may be a lie. */
    private static void requireHarmless(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new FileTooLarge();
            }
            var bytes = 0L;
            for (var entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                var most = entry.getName().endsWith("sharedStrings.xml") ? MOST_BYTES_OF_STRINGS : MOST_BYTES;
                bytes += size(zip, entry, Math.min(most, MOST_BYTES - bytes));
            }
        } catch (UncheckedIOException | IOException malformed) {
            throw new FileUnreadable("the archive is damaged.");
        }
    }

    private static long size(ZipFile zip, ZipEntry entry, long most) throws IOException {
        try (InputStream stream = zip.getInputStream(entry)) {
            var chunk = new byte[CHUNK];
            var size = 0L;
            for (var read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                if (size == 0 && declaresItsOwnEntities(chunk, read)) {
                    throw new FileUnreadable("there is a document type declaration in it.");
                }
                size += read;
                if (size > most) {
                    throw new FileTooLarge();
                }
            }
            return size;
        }
    }

    private static boolean declaresItsOwnEntities(byte[] chunk, int length) {
        return new String(chunk, 0, length, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE");
    }
}
