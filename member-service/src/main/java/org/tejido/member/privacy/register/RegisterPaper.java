package org.tejido.member.privacy.register;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;
import org.tejido.member.history.Language;

/** The register as a paper (PDF), for those who sign it. */
final class RegisterPaper {

    private static final Font TITLE = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 16);
    private static final Font HEADING = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 11);
    private static final Font TEXT = FontFactory.getFont(FontFactory.HELVETICA, 9);

    private RegisterPaper() {}

    static byte[] of(
            List<Activity> activities, Map<String, List<Kept.Rule>> kept, Controller controller, Language language) {
        var phrases = new Phrases(language);
        var bytes = new ByteArrayOutputStream();
        try (var paper = new Document(PageSize.A4)) {
            PdfWriter.getInstance(paper, bytes);
            paper.addTitle(phrases.say("title"));
            paper.open();
            paper.add(new Paragraph(phrases.say("title"), TITLE));
            paper.add(new Paragraph(
                    "%s: %s, %s".formatted(phrases.say("controller"), controller.name(), controller.contact()), TEXT));
            activities.stream()
                    .filter(activity -> !activity.retired())
                    .forEach(activity -> write(activity, kept, language, phrases, paper));
        }
        return bytes.toByteArray();
    }

    private static void write(
            Activity activity, Map<String, List<Kept.Rule>> kept, Language language, Phrases phrases, Document paper) {
        var heading = new Paragraph(activity.in(language).purpose(), HEADING);
        heading.setSpacingBefore(12);
        paper.add(heading);
        var names = phrases.headings();
        var values = RegisterSheet.row(activity, kept, language, phrases);
        for (var place = 0; place < names.size(); place++) {
            paper.add(new Paragraph(names.get(place) + ": " + values.get(place), TEXT));
        }
    }
}
