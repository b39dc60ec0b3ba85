/** Which control is which field: by label, the best match wins; ranges and split dates stay together. */
import type { FieldKey } from './labels.ts';
import { controlsOf, type Control } from './controls.ts';
import type { Page } from './page.ts';
import { withoutDecoration } from './plain-text.ts';
import type { Vocabulary } from './screen-map.ts';

/** The controls of each field found, in document order: one, two for a range, three or six for dates in parts. */
export type Fields = ReadonlyMap<FieldKey, readonly Control[]>;

/** Finds the wanted fields on a page. A profile's selectors go before labels. */
export function findFields(page: Page, words: Vocabulary, wanted: readonly FieldKey[]): Fields {
  const controls = controlsOf(page);
  const found = new Map<FieldKey, { score: number; controls: Control[] }>();
  let previous: FieldKey | null = null;
  for (const control of controls) {
    const match: FieldMatch | null = bestMatch(control, words, wanted);
    const continued: boolean = previous !== null && continuesField(control, previous, match);
    const key: FieldKey | null = continued ? previous : (match?.field ?? null);
    if (key !== null) add(found, key, { control, score: continued ? Infinity : (match?.score ?? 0) });
    previous = key;
  }
  const fields = new Map([...found].map(([key, { controls: group }]) => [key, group] as const));
  for (const key of wanted) {
    const selector = words.map.fieldSelectors?.[key];
    if (selector === undefined) continue;
    const selected = page.$(selector).toArray();
    fields.set(
      key,
      controls.filter(({ element }) => selected.includes(element)),
    );
  }
  return fields;
}

interface FieldMatch {
  readonly field: FieldKey;
  readonly score: number;
}

/** A better label replaces what was found before; an equal one joins it. */
function add(
  found: Map<FieldKey, { score: number; controls: Control[] }>,
  key: FieldKey,
  { control, score }: { readonly control: Control; readonly score: number },
): void {
  const known = found.get(key);
  if (known === undefined || (score !== Infinity && score > known.score + 9)) {
    found.set(key, { score, controls: [control] });
  } else if (score >= known.score - 9) {
    known.controls.push(control);
  }
}

function scoreOf(grade: number, strength: number): number {
  return grade * 10 + strength;
}

function bestMatch(control: Control, words: Vocabulary, wanted: readonly FieldKey[]): FieldMatch | null {
  let best: FieldMatch | null = null;
  for (const label of control.labels) {
    for (const field of wanted) {
      const grade = labelGrade(label.text, words.fields[field]);
      const score = scoreOf(grade, label.strength);
      if (grade > 0 && (best === null || score > best.score)) best = { field, score };
    }
  }
  return best;
}

/** What may follow a label without making it another one: particles, ends of a range, remarks. */
const remainder = /^(?:の?(?:範囲|指定|入力|選択|開始|終了)日?|を|で|は|自|至|から|まで|from|to|[(:[~-])/i;

/** 3 = the label itself, 2 = but for decoration, 1 = the label and something harmless after it, 0 = something else. */
export function labelGrade(text: string, aliases: readonly string[]): 0 | 1 | 2 | 3 {
  if (aliases.includes(text)) return 3;
  const plain = withoutDecoration(text);
  if (aliases.includes(plain)) return 2;
  return aliases.some((alias) => plain.startsWith(alias) && remainder.test(plain.slice(alias.length)))
    ? 1
    : 0;
}

/** Between the controls of one range or date stands nothing but ～, 年, 月, 日 and the like; or the label comes again. */
function continuesField({ textBefore }: Control, previous: FieldKey, match: FieldMatch | null): boolean {
  if (match !== null && match.field !== previous && match.score >= scoreOf(2, 0)) return false;
  return (
    match?.field === previous || (textBefore !== '' && /^[~ー\-年月日./から至自まで:()]*$/.test(textBefore))
  );
}
