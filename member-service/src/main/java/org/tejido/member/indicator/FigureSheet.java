package org.tejido.member.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tejido.member.history.Language;

/** Figures as comma-separated values (RFC 4180), for a spreadsheet. */
final class FigureSheet {

    private static final String HEAD =
            "code,line,goal,title,unit,on,value,part,whole,target,expected,achieved,state,explanation";

    private FigureSheet() {}

    static String of(Dashboard.Board board, Language language) {
        return Stream.concat(Stream.of(HEAD), board.items().stream().map(figure -> line(figure, board, language)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(FigureView figure, Dashboard.Board board, Language language) {
        var cells = new ArrayList<String>();
        cells.add(figure.code());
        cells.add(Objects.toString(figure.line(), ""));
        cells.add(Objects.toString(figure.goal(), ""));
        cells.add(text(language == Language.ES ? figure.titleEs() : figure.titleEn()));
        cells.add(figure.unit());
        cells.add(board.on().toString());
        cells.addAll(Stream.of(
                        figure.value(),
                        figure.part(),
                        figure.whole(),
                        figure.target(),
                        figure.expected(),
                        figure.achieved())
                .map(FigureSheet::number)
                .toList());
        cells.add(figure.state().word());
        cells.add(text(figure.explanation()));
        return String.join(",", cells);
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** Spreadsheets take what begins so for a formula. */
    private static String text(String text) {
        var harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
