package org.tejido.member.field;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What people and spreadsheets write into a cell, by the type of its field: numbers with a comma or a point, days as 11/05/2026 (the
 * day first), yes and no in two languages, choices by their keys or their labels, several with a stroke between them.
 */
record CellReading(Field field) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Set<String> YES = Set.of("si", "s", "yes", "y", "true", "1", "x", "verdadero");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "falso");

    /** Three digits behind a lone sign may be thousands or decimals; behind a nought they are decimals. */
    private static final Pattern UNCLEAR = Pattern.compile("-?[1-9][0-9]{0,2}[.,][0-9]{3}");

    private static final Pattern GROUPED =
            Pattern.compile("-?[0-9]{1,3}(?:([., ])[0-9]{3})(?:\\1[0-9]{3})*(?:[.,][0-9]+)?");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(?:[.,][0-9]+)?");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern BETWEEN = Pattern.compile("[|,;]");

    /** @throws ValueUnfit where it cannot be read */
    JsonNode read(String cell) {
        return switch (field.type()) {
            case TEXT, LINK, ORGANISATION -> JSON.stringNode(cell);
            case NUMBER -> number(cell.replace('\u00a0', ' ').strip());
            case DATE -> JSON.stringNode(day(cell.strip()));
            case YES_NO -> JSON.booleanNode(flag(plain(cell)));
            case CHOICE -> JSON.stringNode(choice(cell));
            case CHOICES -> {
                var chosen = JSON.arrayNode();
                Arrays.stream(BETWEEN.split(cell))
                        .filter(word -> !word.isBlank())
                        .map(this::choice)
                        .distinct()
                        .forEach(chosen::add);
                yield chosen;
            }
        };
    }

    private JsonNode number(String cell) {
        if (UNCLEAR.matcher(cell).matches()) {
            throw ValueUnfit.unclearNumber(field.key());
        }
        if (PLAIN.matcher(cell).matches()) {
            return JSON.numberNode(new java.math.BigDecimal(cell.replace(',', '.')));
        }
        var grouped = GROUPED.matcher(cell);
        if (!grouped.matches()) {
            throw ValueUnfit.wrongForm(field.key(), "a number");
        }
        var whole = cell.replace(grouped.group(1), "");
        return JSON.numberNode(new java.math.BigDecimal(whole.replace(',', '.')));
    }

    /** As it is written to the API; what is no day at all is refused there. */
    private String day(String cell) {
        var written = DAY.matcher(cell);
        if (!written.matches()) {
            return cell;
        }
        try {
            return LocalDate.of(
                            Integer.parseInt(written.group(3)),
                            Integer.parseInt(written.group(2)),
                            Integer.parseInt(written.group(1)))
                    .toString();
        } catch (DateTimeException none) {
            throw ValueUnfit.wrongForm(field.key(), "a day such as 2026-05-11 or 11/05/2026");
        }
    }

    private boolean flag(String plain) {
        if (!YES.contains(plain) && !NO.contains(plain)) {
            throw ValueUnfit.wrongForm(field.key(), "yes or no");
        }
        return YES.contains(plain);
    }

    private String choice(String cell) {
        var plain = plain(cell);
        return field.terms().choices().stream()
                .filter(choice -> choice.key().equals(plain)
                        || plain(choice.label().es()).equals(plain)
                        || plain(choice.label().en()).equals(plain))
                .findFirst()
                .orElseThrow(() -> ValueUnfit.unknownChoice(field.key()))
                .key();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
