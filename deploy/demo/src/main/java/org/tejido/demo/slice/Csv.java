package org.tejido.demo.slice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comma-separated tables with one line of heads, as RFC 4180 quotes them; lines end with LF. */
public final class Csv {

    private Csv() {}

    /** All rows of a table. Fails on a row that has not as many cells as there are heads. */
    public static List<Row> read(Reader source) {
        try (var reader = new BufferedReader(source)) {
            var heads = record(reader);
            if (heads == null) {
                throw new IllegalArgumentException("A table without a line of heads.");
            }
            var rows = new ArrayList<Row>();
            for (var cells = record(reader); cells != null; cells = record(reader)) {
                if (cells.size() != heads.size()) {
                    throw new IllegalArgumentException(
                            "Row %d has %d cells, not %d.".formatted(rows.size() + 1, cells.size(), heads.size()));
                }
                rows.add(new Row(heads, cells));
            }
            return rows;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String line(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\n";
    }

    private static String quoted(String cell) {
        var plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static @Nullable List<String> record(BufferedReader reader) throws IOException {
        var first = reader.read();
        if (first < 0) {
            return null;
        }
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var inQuotes = false;
        for (var c = first; ; c = reader.read()) {
            if (inQuotes) {
                if (c < 0) {
                    throw new IllegalArgumentException("A quoted cell is not closed.");
                } else if (c != '"') {
                    cell.append((char) c);
                } else if (next(reader) == '"') {
                    cell.append((char) reader.read());
                } else {
                    inQuotes = false;
                }
            } else if (c == '"') {
                inQuotes = true;
            } else if (c == ',' || c == '\n' || c < 0) {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c != ',') {
                    return cells;
                }
            } else if (c != '\r') {
                cell.append((char) c);
            }
        }
    }

    private static int next(BufferedReader reader) throws IOException {
        reader.mark(1);
        var c = reader.read();
        reader.reset();
        return c;
    }

    /** One row; cells by the name of their column. */
    public record Row(List<String> heads, List<String> cells) {

        public String get(String head) {
            var column = heads.indexOf(head);
            if (column < 0) {
                throw new IllegalArgumentException("No column named " + head + ".");
            }
            return cells.get(column);
        }
    }
}
