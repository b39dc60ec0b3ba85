/** Undoes FlateDecode with its predictors (ISO 32000-1 §7.4.4), for the streams the structure itself is kept in. */
import { inflateSync } from 'node:zlib';
import { LimitError, limits } from '../limits.ts';
import { PdfError } from './pdf-error.ts';
import {
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
  isArray,
  isDictionary,
  isName,
  plainInteger,
} from './pdf-value.ts';

/** Decoded bytes; throws for filters that structure streams do not use. */
export function decodeStructureStream({ dictionary, encoded }: PdfStream): Uint8Array {
  const filter = onlyItem(dictionary.entries.get('Filter'));
  if (filter === undefined || filter === null) return encoded;
  if (!isName(filter, 'FlateDecode')) throw new PdfError('object-unreadable', 'filter of a structure stream');
  const decoded = inflate(encoded);
  const parameters = onlyItem(dictionary.entries.get('DecodeParms'));
  return isDictionary(parameters) ? undoPredictor(decoded, parameters) : decoded;
}

function onlyItem(value: PdfValue | undefined): PdfValue | undefined {
  if (!isArray(value)) return value;
  if (value.items.length > 1) throw new PdfError('object-unreadable', 'filter chain of a structure stream');
  return value.items[0];
}

function inflate(encoded: Uint8Array): Uint8Array {
  try {
    return inflateSync(encoded, { maxOutputLength: limits.decodedStreamBytes });
  } catch (error) {
    if (error instanceof RangeError) throw new LimitError('decodedStreamBytes');
    throw new PdfError('object-unreadable', 'compressed data');
  }
}

function undoPredictor(decoded: Uint8Array, parameters: PdfDictionary): Uint8Array {
  const value = (key: string, usual: number): number => {
    const written = parameters.entries.get(key);
    return written === undefined ? usual : (plainInteger(written) ?? -1);
  };
  const predictor = value('Predictor', 1);
  if (predictor === 1) return decoded;
  const columns = value('Columns', 1);
  if (predictor < 10 || predictor > 15 || value('Colors', 1) !== 1 || value('BitsPerComponent', 8) !== 8) {
    throw new PdfError('object-unreadable', `predictor ${predictor}`);
  }
  if (columns < 1 || decoded.length % (columns + 1) !== 0) throw new PdfError('object-unreadable', 'columns');
  return undoPngRows(decoded, columns);
}

/** PNG filters of one byte per pixel (RFC 2083 §6). */
function undoPngRows(filtered: Uint8Array, columns: number): Uint8Array {
  const rows = filtered.length / (columns + 1);
  const plain = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const type = filtered[row * (columns + 1)] ?? 0;
    if (type > 4) throw new PdfError('object-unreadable', `row filter ${type}`);
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const left = column === 0 ? 0 : (plain[at - 1] ?? 0);
      const up = row === 0 ? 0 : (plain[at - columns] ?? 0);
      const upLeft = row === 0 || column === 0 ? 0 : (plain[at - columns - 1] ?? 0);
      const raw = filtered[row * (columns + 1) + 1 + column] ?? 0;
      plain[at] = raw + predicted(type, { left, up, upLeft });
    }
  }
  return plain;
}

interface Neighbours {
  readonly left: number;
  readonly up: number;
  readonly upLeft: number;
}

function predicted(type: number, { left, up, upLeft }: Neighbours): number {
  if (type === 0) return 0;
  if (type === 1) return left;
  if (type === 2) return up;
  if (type === 3) return (left + up) >> 1;
  const estimate = left + up - upLeft;
  const distances = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - upLeft)];
  const [toLeft = 0, toUp = 0, toUpLeft = 0] = distances;
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
