/** The camera as far as reading a QR code needs it: opened, looked at until a code is seen, and always switched off again. */

export type Seen = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/** Between two looks: often enough for a hand that holds a phone still, seldom enough for an old laptop. */
const lookEveryMs = 150;

/** Shows the camera's picture in the element until a code is read or the signal ends it. */
export async function openCamera(video: HTMLVideoElement, signal: AbortSignal): Promise<Seen> {
  let stream: MediaStream;
  try {
    // Absent where a page has no secure context.
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false });
  } catch (error) {
    return { ok: false, message: sentenceOf(error) };
  }
  try {
    if (signal.aborted) return ended;
    video.srcObject = stream;
    await video.play();
    return await readCode(video, signal);
  } catch (error) {
    return { ok: false, message: sentenceOf(error) };
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
}

const ended: Seen = { ok: false, message: 'The camera was switched off.' };

async function readCode(video: HTMLVideoElement, signal: AbortSignal): Promise<Seen> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return { ok: false, message: 'This browser draws no pictures here. Paste the text instead.' };
  while (!signal.aborted) {
    if (video.videoWidth > 0) {
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      context.drawImage(video, 0, 0);
      const text = codeIn(context.getImageData(0, 0, canvas.width, canvas.height), decodeQR);
      if (text !== undefined) return { ok: true, text };
    }
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
  return ended;
}

/** The library throws where it finds no code, which is nearly every frame. */
function codeIn(image: ImageData, decodeQR: (image: ImageData) => string): string | undefined {
  try {
    return decodeQR(image);
  } catch {
    return undefined;
  }
}

function sentenceOf(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError') return 'The browser did not allow the camera.';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'No camera was found on this computer.';
  if (name === 'NotReadableError') return 'Another program has the camera. Close it and try again.';
  return 'The camera could not be opened.';
}
