package org.tejido.event.door;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A text as squares (ISO/IEC 18004), of which an eighth may be lost (level M). Around them nothing may stand for the width
 * of four.
 */
record QrCode(List<Run> runs, int size) {

    private static final int QUIET = 4;
    private static final int PIXELS = 8;
    private static final int WHITE = 0xffffff;

    /** Dark squares side by side; rows are counted from the top. */
    record Run(int column, int row, int length) {}

    static QrCode of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new QrCode(runs(matrix), matrix.getWidth() + 2 * QUIET);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds this.", tooLong);
        }
    }

    String svg() {
        var path = new StringBuilder();
        for (var run : runs) {
            path.append("M%d %dh%dv1h-%dz".formatted(run.column(), run.row(), run.length(), run.length()));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%1$dv%1$dh-%1$dz"/><path d="%2$s"/></svg>
                """.formatted(size, path);
    }

    byte[] png() {
        var image = new BufferedImage(size * PIXELS, size * PIXELS, BufferedImage.TYPE_BYTE_BINARY);
        var pen = image.createGraphics();
        pen.setBackground(new java.awt.Color(WHITE));
        pen.clearRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(java.awt.Color.BLACK);
        for (var run : runs) {
            pen.fillRect(run.column() * PIXELS, run.row() * PIXELS, run.length() * PIXELS, PIXELS);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<Run> runs(ByteMatrix matrix) {
        var runs = new ArrayList<Run>();
        for (var row = 0; row < matrix.getHeight(); row++) {
            var column = 0;
            while (column < matrix.getWidth()) {
                var from = column;
                while (column < matrix.getWidth() && matrix.get(column, row) == 1) {
                    column++;
                }
                if (column > from) {
                    runs.add(new Run(from + QUIET, row + QUIET, column - from));
                }
                column++;
            }
        }
        return List.copyOf(runs);
    }
}
