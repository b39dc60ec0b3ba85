/** What the rules of C20 share: two neighbouring revisions, and what has been explained so far. */
import { type Finding, finding } from '../finding.ts';
import type { PdfView } from './pdf-file.ts';
import { type PdfValue, isReference } from './pdf-value.ts';

/** One revision seen beside the one before it. */
export interface Step {
  readonly before: PdfView;
  readonly after: PdfView;
  /** Numbers of objects whose addition or change a rule has explained. */
  readonly explained: Set<number>;
  readonly findings: Finding[];
}

/** Notes something no rule explains. */
export function change(step: Step, detail: string): void {
  step.findings.push(finding('changed-after-signing', detail));
}

/**
 * Explains the object a value refers to by its place, which a rule has looked at. Only a new object, or one that had
 * this very place before: an old object in a new place may be in use elsewhere, as page contents for instance, and is
 * compared like every other.
 */
export function explain(step: Step, later: PdfValue | undefined, earlier?: PdfValue): void {
  if (!isReference(later)) return;
  const isKept = isReference(earlier) && earlier.number === later.number;
  if (isKept || !step.before.entries.has(later.number)) step.explained.add(later.number);
}
