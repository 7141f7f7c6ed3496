package org.tejido.event;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;

/**
 * Reads a QR code that is straight and sharp, where it stands. Whoever looks for it first, as in a photograph, misses one code in a
 * hundred.
 */
final class QrReader {

    private QrReader() {}

    /** @param points of an image of that width, each 0xrrggbb */
    static String read(int[] points, int width) throws ReaderException {
        var source = new RGBLuminanceSource(width, points.length / width, points);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
