package org.tejido.demo.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void readsCellsByTheNameOfTheirColumn() {
        var rows = Csv.read(new StringReader("pic,name\n1,Cartif\n2,Intras\n"));

        assertThat(rows).extracting(row -> row.get("name")).containsExactly("Cartif", "Intras");
    }

    @Test
    void readsWhatItWritesWhateverStandsInACell() {
        var awkward = List.of("plain", "", "a, b", "she said \"no\"", "two\nlines", "\"", " edge ");

        var rows = Csv.read(new StringReader(Csv.line(List.of("a", "b", "c", "d", "e", "f", "g")) + Csv.line(awkward)));

        assertThat(rows.getFirst().cells()).isEqualTo(awkward);
    }

    @Test
    void readsALastLineThatDoesNotEnd() {
        assertThat(Csv.read(new StringReader("a,b\n1,")))
                .extracting(row -> row.get("b"))
                .containsExactly("");
    }

    @Test
    void readsLinesThatEndAsOnWindows() {
        assertThat(Csv.read(new StringReader("a,b\r\n1,2\r\n")))
                .extracting(row -> row.get("b"))
                .containsExactly("2");
    }

    @Test
    void refusesARowThatHasLostACell() {
        assertThatThrownBy(() -> Csv.read(new StringReader("a,b\n1,2\n3\n"))).hasMessage("Row 2 has 1 cells, not 2.");
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() {
        assertThatThrownBy(() -> Csv.read(new StringReader("a\n\"open\n"))).hasMessage("A quoted cell is not closed.");
    }

    @Test
    void refusesAColumnThatIsNotThere() {
        var row = Csv.read(new StringReader("a\n1\n")).getFirst();

        assertThatThrownBy(() -> row.get("b")).hasMessage("No column named b.");
    }
}
