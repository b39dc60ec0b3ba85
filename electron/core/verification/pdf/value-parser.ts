/** Puts tokens together to values (ISO 32000-1 §7.3.6–7.3.10). */
import { LimitError, limits } from '../limits.ts';
import { type Cursor, type Token, nextToken } from './lexer.ts';
import { PdfError } from './pdf-error.ts';
import type { PdfArray, PdfDictionary, PdfValue } from './pdf-value.ts';

/** Reads one value; a reference is one value. */
export function readValue(cursor: Cursor, depth = 0): PdfValue {
  return valueOf(nextToken(cursor), cursor, depth);
}

function valueOf(token: Token, cursor: Cursor, depth: number): PdfValue {
  if (depth > limits.nesting) throw new LimitError('nesting');
  switch (token.type) {
    case 'number':
      return token.plain ? (readReference(token.value, cursor) ?? token) : token;
    case 'name':
    case 'string':
      return token;
    case 'punctuation':
      if (token.value === '[') return readArray(cursor, depth);
      if (token.value === '<<') return readDictionary(cursor, depth);
      throw new PdfError('object-unreadable', `unexpected ${token.value} before ${cursor.at}`);
    case 'keyword':
      if (token.value === 'true' || token.value === 'false') return token.value === 'true';
      if (token.value === 'null') return null;
      throw new PdfError('object-unreadable', `unexpected word before ${cursor.at}`);
  }
}

/** `12 0 R`: three tokens; anything else leaves the cursor where it was. */
function readReference(number: number, cursor: Cursor): PdfValue | null {
  const before = cursor.at;
  const generation = tokenIf(cursor);
  if (generation?.type === 'number' && generation.plain && generation.value <= 65_535) {
    const keyword = tokenIf(cursor);
    if (keyword?.type === 'keyword' && keyword.value === 'R') {
      return { type: 'reference', number, generation: generation.value };
    }
  }
  cursor.at = before;
  return null;
}

function tokenIf(cursor: Cursor): Token | null {
  try {
    return nextToken(cursor);
  } catch (error) {
    if (error instanceof PdfError) return null;
    throw error;
  }
}

const isPunctuation = (token: Token, value: string): boolean =>
  token.type === 'punctuation' && token.value === value;

function readArray(cursor: Cursor, depth: number): PdfArray {
  const start = cursor.at - 1;
  const items: PdfValue[] = [];
  for (;;) {
    const token = nextToken(cursor);
    if (isPunctuation(token, ']')) return { type: 'array', items, start, end: cursor.at };
    if (items.length >= limits.arrayItems) throw new LimitError('arrayItems');
    items.push(valueOf(token, cursor, depth + 1));
  }
}

function readDictionary(cursor: Cursor, depth: number): PdfDictionary {
  const start = cursor.at - 2;
  const entries = new Map<string, PdfValue>();
  const repeated: string[] = [];
  for (;;) {
    const token = nextToken(cursor);
    if (isPunctuation(token, '>>')) return { type: 'dictionary', entries, repeated, start, end: cursor.at };
    if (token.type !== 'name') throw new PdfError('object-unreadable', `name expected before ${cursor.at}`);
    if (entries.size >= limits.dictionaryKeys) throw new LimitError('dictionaryKeys');
    const value = readValue(cursor, depth + 1);
    if (entries.has(token.value)) repeated.push(token.value);
    else entries.set(token.value, value);
  }
}
