package org.tejido.member.exchange.sheet;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.TextProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Business cards, each a row under headings of ours. */
final class CardSource implements Sheet.Source {

    private static final List<String> HEADINGS =
            List.of("name", "email", "phone", "position", "organisation", "externalId");

    private final VCardReader reader;
    private int cards;
    private @Nullable VCard ahead;

    CardSource(Path file) throws IOException {
        reader = new VCardReader(file);
    }

    @Override
    public boolean hasNext() {
        if (cards == 0) {
            return true;
        }
        if (ahead == null) {
            ahead = read();
        }
        return ahead != null;
    }

    /** A card is told by its place in the file: the reader does not say where it began. */
    @Override
    public Line next() {
        if (cards++ == 0) {
            return new Line(0, HEADINGS);
        }
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var card = Objects.requireNonNull(ahead);
        ahead = null;
        return new Line(cards - 1, cells(card));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private @Nullable VCard read() {
        try {
            return reader.readNext();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> cells(VCard card) {
        var organisation = card.getOrganization();
        return Stream.of(
                        name(card),
                        first(card.getEmails()),
                        card.getTelephoneNumbers().stream()
                                .findFirst()
                                .map(phone -> phone.getUri() == null
                                        ? phone.getText()
                                        : phone.getUri().getNumber())
                                .orElse(null),
                        first(card.getTitles()),
                        organisation == null || organisation.getValues().isEmpty()
                                ? null
                                : organisation.getValues().getFirst(),
                        card.getUid() == null ? null : card.getUid().getValue())
                .map(text -> Objects.requireNonNullElse(text, "").strip())
                .toList();
    }

    private static @Nullable String name(VCard card) {
        if (card.getFormattedName() != null) {
            return card.getFormattedName().getValue();
        }
        var name = card.getStructuredName();
        return name == null
                ? null
                : Stream.of(name.getGiven(), name.getFamily())
                        .filter(Objects::nonNull)
                        .reduce((given, family) -> given + " " + family)
                        .orElse(null);
    }

    private static @Nullable String first(List<? extends TextProperty> properties) {
        return properties.stream().findFirst().map(TextProperty::getValue).orElse(null);
    }
}
