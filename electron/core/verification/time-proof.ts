/** Walks the timestamps of a file from the newest to the oldest and finds what each signature's time is (see timeline). */
import { createHash } from 'node:crypto';
import type { TrustedTime } from '#contract/verification.ts';
import type { Placement } from './placement.ts';
import type { SignatureAnalysis } from './signature-analysis.ts';
import {
  type JudgedToken,
  type JudgingContext,
  type PlacedToken,
  judgeToken,
  signatureTokens,
} from './timeline.ts';

export interface TimeProof {
  readonly trustedTimeMs: number | null;
  readonly trustedTime: TrustedTime | null;
  /** Valid timestamps over this signature, earliest first. */
  readonly valid: readonly JudgedToken[];
  /** Every token inside the signature, valid or not. */
  readonly own: readonly JudgedToken[];
}

export interface TimeProofs {
  of(analysis: SignatureAnalysis): TimeProof;
  readonly documents: readonly { readonly placement: Placement; readonly token: JudgedToken }[];
  /** notAfter of the newest valid timestamp's TSA certificate. */
  readonly verifiableUntilMs: number | null;
}

export interface TimeQuestion {
  readonly analyses: readonly SignatureAnalysis[];
  /** Document timestamps. */
  readonly timestamps: readonly Placement[];
}

export function proveTime(context: JudgingContext, { analyses, timestamps }: TimeQuestion): TimeProofs {
  const newestFirst = timestamps.toSorted((left, right) => (right.range?.end ?? 0) - (left.range?.end ?? 0));
  const documents: { readonly placement: Placement; readonly token: JudgedToken }[] = [];
  let existedAtMs = context.nowMs;
  for (const placement of newestFirst) {
    const isNewest = documents.every(({ token }) => !token.valid);
    const token = judgeToken(context, { placed: placedDocument(placement), existedAtMs, isNewest });
    documents.push({ placement, token });
    if (token.valid && token.genTimeMs !== null) existedAtMs = Math.min(existedAtMs, token.genTimeMs);
  }
  const proofs = new Map<SignatureAnalysis, TimeProof>();
  for (const analysis of analyses) proofs.set(analysis, proveOne(context, analysis, documents));
  const newest = [
    ...documents.map(({ token }) => token),
    ...[...proofs.values()].flatMap(({ own }) => own),
  ].find(({ valid }) => valid);
  return {
    documents,
    verifiableUntilMs: newest?.token.certificate?.notAfterMs ?? null,
    of: (analysis) => proofs.get(analysis) ?? { trustedTimeMs: null, trustedTime: null, valid: [], own: [] },
  };
}

function placedDocument({ field, cms, hashOf, range, findings }: Placement): PlacedToken {
  return {
    source: 'document-timestamp',
    subject: field.name,
    der: cms ?? new Uint8Array(),
    hashOf,
    isPlaced: range !== null && findings.length === 0,
  };
}

/** Timestamp tokens inside an issuer's signature. */
export function tokensOf({ signed, placement }: SignatureAnalysis): readonly PlacedToken[] {
  return signatureTokens(signed, `${placement.field.name} timestamp`, (hash, data) =>
    createHash(hash).update(data).digest(),
  );
}

function proveOne(
  context: JudgingContext,
  analysis: SignatureAnalysis,
  documents: TimeProofs['documents'],
): TimeProof {
  const end = analysis.placement.range?.end ?? Number.POSITIVE_INFINITY;
  const covering = documents
    .filter(({ placement, token }) => token.valid && (placement.range?.end ?? 0) > end)
    .map(({ token }) => token);
  const existedAtMs = covering.reduce((ms, { genTimeMs }) => Math.min(ms, genTimeMs ?? ms), context.nowMs);
  const own = tokensOf(analysis).map((placed) =>
    judgeToken(context, { placed, existedAtMs, isNewest: covering.length === 0 }),
  );
  const valid = [...own.filter((token) => token.valid), ...covering].toSorted(
    (left, right) => (left.genTimeMs ?? 0) - (right.genTimeMs ?? 0),
  );
  const [earliest] = valid;
  const trustedTimeMs = earliest?.genTimeMs ?? null;
  return {
    trustedTimeMs,
    trustedTime:
      earliest === undefined || trustedTimeMs === null
        ? null
        : {
            at: new Date(trustedTimeMs).toISOString(),
            source: earliest.placed.source,
            tsa: earliest.token.certificate?.subject.text ?? '',
          },
    valid,
    own,
  };
}
