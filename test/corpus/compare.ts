/** Finds where our report and the peers' opinions differ, and where an attack sample got through. */
import type { SignatureReport, VerificationReport } from '#contract/verification.ts';
import type { CorpusRecord } from './corpus-record.ts';
import { type PeerOpinion, opinionsOf } from './peers.ts';

/** What a checked-in explanation explains. */
export interface Difference {
  readonly file: string;
  readonly field: string;
  readonly about: 'integrity' | 'changesAfter';
  readonly ours: string;
  /** What pyHanko and pdfsig say, in our words; `-` for no opinion. */
  readonly peers: string;
}

export interface ComparedFile {
  readonly record: CorpusRecord;
  /** Names of the signed fields in the form's order. */
  readonly fields: readonly string[];
  readonly report: VerificationReport;
}

export function compareWithPeers({ record, fields, report }: ComparedFile): readonly Difference[] {
  return opinionsOf(record, fields).flatMap((opinion) => {
    const ours = report.signatures.find(({ field }) => field === opinion.field);
    const of = { file: record.file, field: opinion.field } as const;
    return [...integrityDifference(ours, opinion), ...changeDifference(ours, opinion)].map((found) => ({
      ...of,
      ...found,
    }));
  });
}

type Found = Omit<Difference, 'file' | 'field'>;

/** Every peer with an opinion has to agree; `unreadable` counts as not intact. */
function integrityDifference(ours: SignatureReport | undefined, opinion: PeerOpinion): readonly Found[] {
  const isIntact = ours?.integrity === 'intact';
  const opinions = [opinion.pyhankoIntact, opinion.pdfsigIntact];
  if (opinions.every((each) => each === null || each === isIntact)) return [];
  const [pyhanko, pdfsig] = opinions.map((each) => (each === null ? '-' : each ? 'intact' : 'broken'));
  return [{ about: 'integrity', ours: ours?.integrity ?? 'not reported', peers: `${pyhanko} / ${pdfsig}` }];
}

/** `unknown` is compatible with everything but a peer's `none` and `ltv-only`. */
function changeDifference(ours: SignatureReport | undefined, opinion: PeerOpinion): readonly Found[] {
  const peer = opinion.changesAfter;
  const own = ours?.changesAfter ?? 'not reported';
  if (peer === null || peer === own || (peer === 'other' && own === 'unknown')) return [];
  return [{ about: 'changesAfter', ours: own, peers: `${peer} / -` }];
}

/** Why an attack sample counts as having fooled us. */
export function attackFindings({ record, report }: ComparedFile): readonly string[] {
  if (!record.attackSample) return [];
  const found = report.verdict === 'genuine' ? ['genuine'] : [];
  const [first] = report.signatures;
  // A later signature may truly cover everything; the first is the one the attack is about.
  const looksUntouched = first?.integrity === 'intact' && first.changesAfter === 'none';
  return looksUntouched ? [...found, `${first.field}: nothing changed`] : found;
}

/** Document timestamps pyHanko finds intact, and how many of them we do: pdfsig has no opinion on any. */
export function countTimestamps(files: readonly ComparedFile[]): {
  readonly peer: number;
  readonly ours: number;
} {
  let [peer, ours] = [0, 0];
  for (const { record, fields, report } of files) {
    const stamps = report.signatures.filter(({ kind }) => kind === 'document-timestamp');
    for (const { field, pyhankoIntact } of opinionsOf(record, fields)) {
      const stamp = stamps.find((each) => each.field === field);
      if (stamp === undefined || pyhankoIntact !== true) continue;
      peer += 1;
      if (stamp.integrity === 'intact') ours += 1;
    }
  }
  return { peer, ours };
}
