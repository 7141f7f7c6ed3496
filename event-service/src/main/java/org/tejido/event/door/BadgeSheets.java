package org.tejido.event.door;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.librepdf.openpdf.fonts.Liberation;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Badges of 90 by 55 millimetres, ten on each sheet of A4, to be cut at the thin lines. Its font is in the file and has Latin,
 * Greek and Cyrillic letters. What does not fit is set smaller, and at last cut off.
 */
final class BadgeSheets {

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float WIDTH = 90 * MILLIMETRE;
    private static final float HEIGHT = 55 * MILLIMETRE;
    private static final float PADDING = 4 * MILLIMETRE;
    private static final float QR = 29 * MILLIMETRE;
    private static final int COLUMNS = 2;
    private static final int ROWS = 5;
    private static final float LEFT = (PageSize.A4.getWidth() - COLUMNS * WIDTH) / 2;
    private static final float TOP = (PageSize.A4.getHeight() + ROWS * HEIGHT) / 2;
    private static final float HAIR = 0.25f;
    private static final float LEADING = 1.15f;
    private static final int SMALLEST = 7;

    private final PdfContentByte canvas;
    private final Font plain;
    private final Font bold;
    private final String event;

    private BadgeSheets(PdfContentByte canvas, String event) throws IOException {
        this.canvas = canvas;
        this.plain = Liberation.SANS.create();
        this.bold = Liberation.SANS_BOLD.create();
        this.event = event;
    }

    /** Sheet by sheet: no more than one of them is held. */
    static void write(String event, List<Badge> badges, OutputStream out) {
        try (var paper = new Document(PageSize.A4)) {
            var writer = PdfWriter.getInstance(paper, out);
            paper.addTitle(event);
            paper.open();
            // Also where nobody comes: a file without a page is none.
            writer.setPageEmpty(false);
            var sheets = new BadgeSheets(writer.getDirectContent(), event);
            for (var place = 0; place < badges.size(); place++) {
                var onSheet = place % (COLUMNS * ROWS);
                if (place > 0 && onSheet == 0) {
                    paper.newPage();
                }
                sheets.draw(
                        badges.get(place), LEFT + onSheet % COLUMNS * WIDTH, TOP - (onSheet / COLUMNS + 1) * HEIGHT);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param bottom in points from the lower left corner of the sheet, as {@code left} is */
    private void draw(Badge badge, float left, float bottom) {
        canvas.setLineWidth(HAIR);
        canvas.rectangle(left, bottom, WIDTH, HEIGHT);
        canvas.stroke();
        var inner = new Rectangle(left + PADDING, bottom + PADDING, left + WIDTH - PADDING, bottom + HEIGHT - PADDING);
        var beside = inner.getRight() - QR;
        text(event, plain, 8, inner.getLeft(), inner.getTop() - 10, inner.getRight(), inner.getTop());
        text(badge.name(), bold, 22, inner.getLeft(), inner.getTop() - 62, inner.getRight(), inner.getTop() - 12);
        text(badge.organisation(), plain, 12, inner.getLeft(), inner.getBottom() + 14, beside, inner.getBottom() + 66);
        text(badge.category(), bold, 9, inner.getLeft(), inner.getBottom(), beside, inner.getBottom() + 13);
        square(QrCode.of(badge.pass()), beside, bottom + 2 * MILLIMETRE);
    }

    private void text(@Nullable String text, Font font, int largest, float left, float bottom, float right, float top) {
        if (text == null) {
            return;
        }
        for (var size = largest; size >= SMALLEST; size--) {
            var fits = column(text, font, size, left, bottom, right, top).go(true);
            if (!ColumnText.hasMoreText(fits) || size == SMALLEST) {
                column(text, font, size, left, bottom, right, top).go();
                return;
            }
        }
    }

    private ColumnText column(String text, Font font, int size, float left, float bottom, float right, float top) {
        var column = new ColumnText(canvas);
        column.setSimpleColumn(
                new Phrase(text, new Font(font.getBaseFont(), size)),
                left,
                bottom,
                right,
                top,
                size * LEADING,
                Element.ALIGN_LEFT);
        return column;
    }

    private void square(QrCode code, float left, float bottom) {
        var module = QR / code.size();
        for (var run : code.runs()) {
            canvas.rectangle(
                    left + run.column() * module,
                    bottom + QR - (run.row() + 1) * module,
                    run.length() * module,
                    module);
        }
        canvas.fill();
    }
}
