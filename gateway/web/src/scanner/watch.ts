interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

type NativeDetector = { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> };

/** What the browser brings with it, or else a reader that is fetched then alone. */
export async function makeDetector(): Promise<Detector> {
  const native = (globalThis as { BarcodeDetector?: NativeDetector }).BarcodeDetector;
  if (native && (await native.getSupportedFormats().catch((): string[] => [])).includes('qr_code')) return new native({ formats: ['qr_code'] });
  const { BarcodeDetector } = await import('qr/decode.js');
  return new BarcodeDetector({ formats: ['qr_code'] });
}

const EVERY = 120;

/**
 * Tells each code that the camera sees, until it is stopped.
 *
 * @throws DOMException as `getUserMedia` does: `NotAllowedError`, `NotFoundError`, `NotReadableError`
 */
export async function watch(video: HTMLVideoElement, read: (text: string) => void): Promise<() => void> {
  if (!('mediaDevices' in navigator)) throw new DOMException('', 'NotFoundError');
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
  let running = true;
  const stop = () => {
    running = false;
    stream.getTracks().forEach((track) => track.stop());
  };
  try {
    const detector = await makeDetector();
    video.srcObject = stream;
    await video.play();
    const look = async () => {
      if (!running) return;
      if (video.readyState >= video.HAVE_CURRENT_DATA && !document.hidden) {
        // A frame that cannot be read is followed by another.
        const [code] = await detector.detect(video).catch(() => []);
        if (code && running) read(code.rawValue);
      }
      setTimeout(() => void look(), EVERY);
    };
    void look();
    return stop;
  } catch (failure) {
    stop();
    throw failure;
  }
}
