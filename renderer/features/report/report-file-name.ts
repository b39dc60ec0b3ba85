/** The name a saved report is offered under. Pure. */
import { japanMinute } from '../verdict/times.ts';
import type { ReportFacts } from './report-store.ts';

export function reportFileName(
  { versions, madeAt }: Pick<ReportFacts, 'versions' | 'madeAt'>,
  title: string,
): string {
  const [only] = versions;
  const isOne = versions.length === 1 && only !== undefined;
  const about = isOne ? only.fileId : String(versions.length);
  const when = (japanMinute(madeAt) ?? '').replaceAll(/[/:]/g, '').replace(' ', '-');
  return `${title}_${about}_${when}.pdf`;
}
