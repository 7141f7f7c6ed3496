package org.tejido.platform.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tejido.platform.problem.Malformed;
import reactor.core.publisher.Flux;

public enum SheetFormat {
    CSV,
    XLSX;

    /** @throws Malformed ({@code format-unknown}) for what is neither {@code csv} nor {@code xlsx} */
    public static SheetFormat of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Malformed("format-unknown", "This is written as csv or xlsx."));
    }

    /** An answer that no cache keeps. @param name of the file, without its ending */
    public ResponseEntity<Flux<DataBuffer>> file(String name, List<String> headings, Flux<List<String>> rows) {
        return switch (this) {
            case CSV -> file(name, CsvLines.TYPE, buffers(CsvLines.of(headings, rows)));
            case XLSX -> file(name, XlsxRows.TYPE, XlsxRows.of(headings, rows));
        };
    }

    private ResponseEntity<Flux<DataBuffer>> file(String name, MediaType type, Flux<DataBuffer> content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.%s\"".formatted(name, word()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Flux<DataBuffer> buffers(Flux<String> text) {
        return text.map(part -> DefaultDataBufferFactory.sharedInstance.wrap(part.getBytes(StandardCharsets.UTF_8)));
    }
}
