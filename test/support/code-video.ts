/** What a camera sees when a QR code is held before it: a few grey frames in YUV4MPEG2, which Chromium's fake camera plays. */
import { encodeQR } from 'qr';

const [width, height] = [640, 480];
const pixelsPerModule = 8;
const [white, black, noColour] = [235, 16, 128];

export function videoOfCode(text: string, frames = 10): Buffer {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const left = Math.floor((width - rows.length * pixelsPerModule) / 2);
  const top = Math.floor((height - rows.length * pixelsPerModule) / 2);
  const light = Buffer.alloc(width * height, white);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (rows[Math.floor((y - top) / pixelsPerModule)]?.[Math.floor((x - left) / pixelsPerModule)]) light[y * width + x] = black;
    }
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, noColour)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), ...Array.from({ length: frames }, () => frame)]);
}
