/** Asks C20 of every later revision once, however many signatures stand before it. */
import type { Finding } from './finding.ts';
import { checkUpdate } from './pdf/ltv-update.ts';
import type { PdfFile } from './pdf/pdf-file.ts';

export interface UpdateChecker {
  /** What the revisions after this one (index 0 is the newest) changed beyond validation data and timestamps. */
  changesAfter(revision: number): readonly Finding[];
}

export function createUpdateChecker(file: PdfFile): UpdateChecker {
  const steps = new Map<number, readonly Finding[]>();
  const step = (revision: number): readonly Finding[] => {
    const found = steps.get(revision) ?? checkUpdate(file, revision);
    steps.set(revision, found);
    return found;
  };
  return {
    changesAfter: (revision) => Array.from({ length: revision }, (_, index) => step(index)).flat(),
  };
}
