package org.tejido.member.privacy.person;

import java.io.ByteArrayOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;
import tools.jackson.databind.JsonNode;

/** The same as a paper (PDF), field by field, for those who read no JSON. */
final class HeldPaper {

    private static final Font TEXT = FontFactory.getFont(FontFactory.HELVETICA, 9);
    private static final float STEP = 15;

    private HeldPaper() {}

    static byte[] of(JsonNode held) {
        var bytes = new ByteArrayOutputStream();
        try (var paper = new Document(PageSize.A4)) {
            PdfWriter.getInstance(paper, bytes);
            paper.open();
            write(held, 0, paper);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonNode node, int depth, Document paper) {
        for (var field : node.properties()) {
            var value = field.getValue();
            if (!value.isContainer()) {
                line(field.getKey() + ": " + value.asString(), depth, paper);
                continue;
            }
            line(field.getKey() + (value.isEmpty() ? ": -" : ":"), depth, paper);
            var place = 0;
            for (var item : value) {
                place++;
                line(place + ".", depth + 1, paper);
                write(item, depth + 2, paper);
            }
        }
    }

    private static void line(String text, int depth, Document paper) {
        var line = new Paragraph(text, TEXT);
        line.setIndentationLeft(depth * STEP);
        paper.add(line);
    }
}
