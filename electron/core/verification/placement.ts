/** Where a signature stands: what its range covers, and what came after it (C2–C8, C20). */
import type { CheckId } from '#contract/verification.ts';
import type { FileHasher } from './file-hasher.ts';
import { type Finding, type Ledger, finding } from './finding.ts';
import {
  type ByteRange,
  checkByteRange,
  checkGap,
  checkSignatureDictionary,
  splitContents,
} from './pdf/byte-range.ts';
import { type Coverage, checkRevisionEnd, checkWholeFile } from './pdf/coverage.ts';
import type { PdfFile } from './pdf/pdf-file.ts';
import { isName, isString, shownText } from './pdf/pdf-value.ts';
import type { SignatureField } from './pdf/signature-fields.ts';
import type { UpdateChecker } from './update-checker.ts';
import type { HashName } from './x509/algorithms.ts';

export interface PlacementContext {
  readonly file: PdfFile;
  readonly ledger: Ledger;
  readonly updates: UpdateChecker;
  readonly hasher: FileHasher;
}

/** The PDF side of a signature or document timestamp. */
export interface Placement {
  readonly field: SignatureField;
  readonly kind: 'signature' | 'document-timestamp' | 'unsupported';
  readonly subFilter: string | null;
  readonly range: ByteRange | null;
  readonly coverage: Coverage | null;
  readonly changesAfter: 'none' | 'ltv-only' | 'other' | 'unknown';
  /** The CMS in `/Contents` without its padding. */
  readonly cms: Uint8Array | null;
  /** Digest of the covered bytes, and the bytes themselves. */
  readonly hashOf: (hash: HashName) => Uint8Array;
  readonly signedBytes: () => Uint8Array;
  readonly findings: readonly Finding[];
}

const supported: Readonly<Record<string, Placement['kind']>> = {
  'adbe.pkcs7.detached': 'signature',
  'ETSI.CAdES.detached': 'signature',
  'ETSI.RFC3161': 'document-timestamp',
};

/** C2–C8 and C20 for one field. */
export function placeSignature(context: PlacementContext, field: SignatureField): Placement {
  const { file, ledger } = context;
  const { name, value } = field;
  const findings: Finding[] = [];
  const note: Note = (check, found) => void findings.push(...ledger.record(check, name, found));
  const subFilter = shownText(value.entries.get('SubFilter'));
  const isNamed = isName(value.entries.get('SubFilter'));
  const kind = isNamed ? (supported[subFilter ?? ''] ?? 'unsupported') : 'unsupported';
  const { range, findings: rangeFindings } = checkByteRange(value, file.bytes.length);
  note('C3', rangeFindings);
  const contents = value.entries.get('Contents');
  const split = splitContents(isString(contents) ? contents.bytes : new Uint8Array());
  note('C5', split.findings);
  const trailing = split.findings.filter(({ code }) => code === 'cms-trailing-data');
  const covered = range === null ? null : cover(context, { field, kind, range, trailing, note });
  if (range === null) note('C2', checkDictionary({ file, field, kind, coverage: null }));
  return {
    field,
    kind,
    subFilter,
    range,
    coverage: covered?.coverage ?? null,
    changesAfter: covered?.changesAfter ?? 'unknown',
    cms: split.cms,
    hashOf: digester(context.hasher, range),
    signedBytes: () =>
      Buffer.concat([
        file.bytes.subarray(0, range?.gapStart ?? 0),
        file.bytes.subarray(range?.gapEnd ?? 0, range?.end ?? 0),
      ]),
    findings,
  };
}

type Note = (check: CheckId, found: readonly Finding[]) => void;

interface RangeQuestion {
  readonly field: SignatureField;
  readonly kind: Placement['kind'];
  readonly range: ByteRange;
  /** What follows the CMS in the gap. */
  readonly trailing: readonly Finding[];
  readonly note: Note;
}

/** The predicates that need a sound range. */
function cover(
  { file, ledger, updates }: PlacementContext,
  { field, kind, range, trailing, note }: RangeQuestion,
): Pick<Placement, 'coverage' | 'changesAfter'> {
  const gap = [
    checkGap(field.value, file.bytes, range),
    checkSignatureDictionary(field.value, range),
  ] as const;
  note('C4', gap[0]);
  note('C6', gap[1]);
  const coverage = withGap(checkRevisionEnd(file, range), [...gap.flat(), ...trailing]);
  note('C2', checkDictionary({ file, field, kind, coverage }));
  note('C7', coverage.findings);
  const uncovered = checkWholeFile(file, range, coverage);
  note('C8', uncovered);
  if (coverage.revision === null) {
    ledger.notDone('C20', field.name);
    return { coverage, changesAfter: 'unknown' };
  }
  const changes = updates.changesAfter(coverage.revision);
  // A timestamp before the issuer's signature may be followed by that signature; only what follows the latter counts.
  note('C20', kind === 'document-timestamp' ? [] : changes);
  return { coverage, changesAfter: changesAfter(coverage, changes, [...uncovered, ...gap.flat()]) };
}

/** A gap with more in it than a signature leaves bytes out: that is not the whole of anything. */
function withGap(coverage: Coverage, findings: readonly Finding[]): Coverage {
  return findings.length === 0 ? coverage : { ...coverage, extent: 'partial' };
}

/** What bytes in no revision, behind the last one or in the gap, change depends on who reads them. */
function changesAfter(
  { revision }: Coverage,
  changes: readonly Finding[],
  uncovered: readonly Finding[],
): Placement['changesAfter'] {
  if (changes.length > 0) return 'other';
  if (uncovered.length > 0) return 'unknown';
  return revision === 0 ? 'none' : 'ltv-only';
}

interface DictionaryQuestion {
  readonly file: PdfFile;
  readonly field: SignatureField;
  readonly kind: Placement['kind'];
  readonly coverage: Coverage | null;
}

/** C2, the dictionary: a known SubFilter, a fitting Type, and defined in the very revision it signs. */
function checkDictionary({ file, field, kind, coverage }: DictionaryQuestion): readonly Finding[] {
  const { name, value, valueNumber } = field;
  const findings: Finding[] = [];
  if (kind === 'unsupported') {
    findings.push(finding('unsupported-subfilter', shownText(value.entries.get('SubFilter')) ?? 'missing'));
  }
  const type = value.entries.get('Type');
  const fits =
    type === undefined || isName(type, 'Sig') || (isName(type, 'DocTimeStamp') && kind !== 'signature');
  const hasFilter = isName(value.entries.get('Filter'));
  if (!fits || !hasFilter) findings.push(finding('signature-dictionary-invalid', name));
  const revision = coverage?.revision ?? null;
  if (revision !== null && file.revisions[revision]?.section.entries.get(valueNumber)?.kind !== 'offset') {
    findings.push(finding('signature-not-in-own-revision', name));
  }
  return findings;
}

function digester(hasher: FileHasher, range: ByteRange | null): (hash: HashName) => Uint8Array {
  const part = range ?? { gapStart: 0, gapEnd: 0, end: 0 };
  const known = new Map<HashName, Uint8Array>();
  return (hash) => {
    const digest = known.get(hash) ?? hasher.digest(hash, part);
    known.set(hash, digest);
    return digest;
  };
}
