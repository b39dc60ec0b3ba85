/** The report of one file for people: headline, what is known of it, and every cause. */
import type { FileKind } from '#contract/guarantee-file.ts';
import { headlineOf } from '../../core/domain/headline.ts';
import type { Texts } from '../text/texts.ts';
import {
  type Fact,
  formatFacts,
  formatJapanDate,
  formatJapanTime,
  formatReasons,
  printable,
} from './format-evidence.ts';
import { headlineLine, headlineSentence } from './headline-line.ts';
import type { FileReport } from './verify-path.ts';

/** A file outside any archive: whether it is the latest is not known, so it is never said. */
export function formatFileReport(report: FileReport, kind: FileKind | null, texts: Texts): string {
  const { labels } = texts;
  const headline = headlineOf(report.verdict, 'unconfirmed', kind);
  const { trustedTime, issueCount } = report;
  return [
    `${headlineLine(headline, kind, texts)}  ${printable(report.file)}`,
    `  ${headlineSentence(headline, kind, texts)}`,
    ...formatFacts([
      [labels.form, report.form === 'none' ? null : texts.forms[report.form]],
      [labels.trustedTime, formatJapanTime(trustedTime?.at ?? null, texts)],
      [labels.timestampAuthority, trustedTime === null ? null : printable(trustedTime.tsa)],
      signerFact(report, texts),
      [labels.issueCount, issueCount === null ? null : texts.say.issue(issueCount)],
      [labels.verifiableUntil, formatJapanDate(report.verifiableUntil)],
    ]),
    ...formatReasons(report.reasons, texts),
    '',
  ].join('\n');
}

/** Anybody can write any name into a certificate: one that leads to no anchor is a claim, and is called that. */
function signerFact({ signatures, verdict }: FileReport, { labels }: Texts): Fact {
  const signature = signatures.find((each) => each.kind === 'signature');
  const isConfirmed = verdict !== 'rejected' && signature?.trust === 'anchored';
  const subject = signature?.signer?.subject;
  return [
    isConfirmed ? labels.signer : labels.unconfirmedSigner,
    subject === undefined ? null : printable(subject),
  ];
}
