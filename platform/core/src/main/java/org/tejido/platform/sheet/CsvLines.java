package org.tejido.platform.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;

/** CSV as spreadsheets open it: they take it for UTF-8 by its first character, and no cell for a formula. */
public final class CsvLines {

    public static final MediaType TYPE = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int AT_A_TIME = 200;

    private CsvLines() {}

    public static Flux<String> of(List<String> headings, Flux<List<String>> rows) {
        return Flux.concat(
                Flux.just(BYTE_ORDER_MARK + lines(List.of(headings))),
                rows.buffer(AT_A_TIME).map(CsvLines::lines));
    }

    private static String lines(List<List<String>> rows) {
        var lines = new StringWriter();
        try (var writer =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.REQUIRED).build(lines)) {
            rows.forEach(
                    row -> writer.writeRecord(row.stream().map(Cells::written).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines.toString();
    }
}
