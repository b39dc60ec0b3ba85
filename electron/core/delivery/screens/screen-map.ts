/** A profile's own words and selectors for screens that differ from the manual's (screen-map.json). */
import { z } from 'zod';
import { DeliveryError } from '../delivery-error.ts';
import {
  buttonLabels,
  columnLabels,
  fieldLabels,
  messagePatterns,
  type ButtonKey,
  type FieldKey,
  type MessageKey,
} from './labels.ts';
import { normalLabel } from './plain-text.ts';
import type { SortColumn } from '#contract/guarantee-file.ts';

const words = z.array(z.string().min(1).max(100)).max(50);
const selector = z.string().min(1).max(500);

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): z.ZodEnum<{ [P in K]: P }> {
  return z.enum(Object.keys(record)) as unknown as z.ZodEnum<{ [P in K]: P }>;
}

/** Everything is optional: label aliases are added, selectors and paths replace the search by label. */
const screenMapSchema = z.strictObject({
  fields: z.partialRecord(keysOf(fieldLabels), words).optional(),
  columns: z.partialRecord(keysOf(columnLabels), words).optional(),
  buttons: z.partialRecord(keysOf(buttonLabels), words).optional(),
  /** Extra fixed texts that mean the same as the manual's messages. */
  messages: z.partialRecord(keysOf(messagePatterns), words).optional(),
  /** CSS selectors of a field's control (both controls, for a range) or of a button. */
  fieldSelectors: z.partialRecord(keysOf(fieldLabels), selector).optional(),
  buttonSelectors: z.partialRecord(keysOf(buttonLabels), selector).optional(),
  resultsTableSelector: selector.optional(),
  paths: z.strictObject({ search: z.string(), maintenance: z.string() }).partial().optional(),
  /** How a text field for a date is filled; otherwise taken from its placeholder, pattern and length. */
  dateFormat: z.enum(['YYYY/MM/DD', 'YYYY-MM-DD', 'YYYYMMDD', 'YYYY年MM月DD日']).optional(),
});

export type ScreenMap = z.infer<typeof screenMapSchema>;

/** The words in force for one profile; all labels in normal form. */
export interface Vocabulary {
  readonly fields: Readonly<Record<FieldKey, readonly string[]>>;
  readonly columns: Readonly<Record<SortColumn, readonly string[]>>;
  readonly buttons: Readonly<Record<ButtonKey, readonly string[]>>;
  says(key: MessageKey, text: string): boolean;
  readonly map: ScreenMap;
}

/** Throws `profile-invalid` unless a parsed screen-map.json may be kept in a profile. */
export function requireScreenMap(screenMap: unknown): void {
  vocabulary(screenMap);
}

/** Joins the manual's words with a profile's. Throws `profile-invalid` with the place when the map is malformed. */
export function vocabulary(screenMap: unknown): Vocabulary {
  const parsed = screenMapSchema.safeParse(screenMap ?? {});
  if (!parsed.success) {
    throw new DeliveryError(
      'profile-invalid',
      `screenMap ${parsed.error.issues[0]?.path.join('.') ?? ''}`.trim(),
    );
  }
  const map = parsed.data;
  return {
    fields: merged(fieldLabels, map.fields),
    columns: merged(columnLabels, map.columns),
    buttons: merged(buttonLabels, map.buttons),
    says: (key, text) => {
      const lines = sentences(text);
      if (lines.some((line) => messagePatterns[key].test(line))) return true;
      const added = (map.messages?.[key] ?? []).map(normalLabel);
      return lines.some((line) => added.some((message) => line.includes(message)));
    },
    map,
  };
}

/** Lines in normal form; a short page also as a whole, because sentences are broken for layout. */
function sentences(text: string): string[] {
  const lines = text.split('\n').map(normalLabel);
  const whole = normalLabel(text);
  return whole.length <= shortPageLength ? [...lines, whole] : lines;
}

const shortPageLength = 300;

function merged<K extends string>(
  known: Readonly<Record<K, readonly string[]>>,
  added: Partial<Readonly<Record<K, readonly string[]>>> | undefined,
): Record<K, readonly string[]> {
  const result = {} as Record<K, readonly string[]>;
  for (const key of Object.keys(known) as K[]) {
    result[key] = [...known[key], ...(added?.[key] ?? [])].map(normalLabel);
  }
  return result;
}
