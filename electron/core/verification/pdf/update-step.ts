/** What the rules of C20 share: two neighbouring revisions, and what has been explained so far. */
import { type Finding, finding } from '../finding.ts';
import type { PdfView } from './pdf-file.ts';

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
