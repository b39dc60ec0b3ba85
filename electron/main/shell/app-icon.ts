/** The sign in the tray and in notifications, drawn here: a check mark on a square, as raw pixels. */
import { type NativeImage, nativeImage } from 'electron';

const size = 32;
const background = { blue: 0xa8, green: 0x5c, red: 0x1f };
const corner = 6;

export function createAppIcon(): NativeImage {
  return nativeImage.createFromBitmap(drawIcon(), { width: size, height: size });
}

/** BGRA, row by row. */
export function drawIcon(): Buffer {
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!isInside(x, y)) continue;
      const { blue, green, red } = isCheck(x, y) ? { blue: 255, green: 255, red: 255 } : background;
      pixels.set([blue, green, red, 255], (y * size + x) * 4);
    }
  }
  return pixels;
}

function isInside(x: number, y: number): boolean {
  const dx = Math.max(corner - x, 0, x - (size - 1 - corner));
  const dy = Math.max(corner - y, 0, y - (size - 1 - corner));
  return dx * dx + dy * dy <= corner * corner;
}

/** Two strokes that meet at (13, 22). */
function isCheck(x: number, y: number): boolean {
  const short = x >= 7 && x <= 13 && Math.abs(y - (x + 9)) <= 2.5;
  const long = x >= 13 && x <= 25 && Math.abs(y - (35 - x)) <= 2.5;
  return short || long;
}
