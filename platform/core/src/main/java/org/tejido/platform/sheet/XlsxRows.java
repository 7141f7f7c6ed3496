package org.tejido.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Executor;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** A workbook of one sheet, sent as it is written. Its cells are text, which no spreadsheet takes for a formula. */
public final class XlsxRows {

    public static final MediaType TYPE =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int ROWS_AT_A_TIME = 500;
    private static final int LONGEST_CELL = 32_767;
    private static final Executor WRITERS = Schedulers.boundedElastic()::schedule;

    private XlsxRows() {}

    public static Flux<DataBuffer> of(List<String> headings, Flux<List<String>> rows) {
        return Flux.from(DataBufferUtils.outputStreamPublisher(
                stream -> write(headings, rows, stream), DefaultDataBufferFactory.sharedInstance, WRITERS));
    }

    private static void write(List<String> headings, Flux<List<String>> rows, OutputStream stream) {
        try (var read = rows.toStream(ROWS_AT_A_TIME);
                var workbook = new Workbook(stream, "Tejido", "1.0")) {
            var sheet = workbook.newWorksheet("Tejido");
            write(sheet, 0, headings);
            var row = 0;
            for (var cells : (Iterable<List<String>>) read::iterator) {
                write(sheet, ++row, cells);
                if (row % ROWS_AT_A_TIME == 0) {
                    sheet.flush();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            var text = cells.get(column);
            if (!text.isEmpty()) {
                sheet.inlineString(row, column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            }
        }
    }
}
