/** Puts the two peers' words into ours, one opinion for each signature field. */
import type { CorpusRecord, PyhankoSignature } from './corpus-record.ts';

/** `null`: the peer has no opinion, or not one about this field. */
export interface PeerOpinion {
  readonly field: string;
  readonly pyhankoIntact: boolean | null;
  readonly pdfsigIntact: boolean | null;
  readonly changesAfter: 'none' | 'ltv-only' | 'other' | null;
}

const pdfsigWords: Readonly<Record<string, boolean>> = {
  'Signature is Valid.': true,
  'Digest Mismatch.': false,
  'Signature is Invalid.': false,
};

const pyhankoChanges: Readonly<Record<string, PeerOpinion['changesAfter']>> = {
  NONE: 'none',
  LTA_UPDATES: 'ltv-only',
  FORM_FILLING: 'other',
  ANNOTATIONS: 'other',
  OTHER: 'other',
};

/**
 * @param fields names of the signed fields in the form's order, as far as we can read them: pdfsig names none, so its
 *   answers can be told apart only when there are as many of them
 */
export function opinionsOf(record: CorpusRecord, fields: readonly string[]): readonly PeerOpinion[] {
  const pyhanko = record.pyhanko?.sigs ?? [];
  const pdfsig = record.pdfsig.flatMap(({ validation }) => validation ?? []);
  const order = fields.length > 0 ? fields : pyhanko.map(({ field }) => field);
  const named = order.length === pdfsig.length;
  const all = new Set([...fields, ...pyhanko.map(({ field }) => field)]);
  return [...all].map((field) => {
    const signature = pyhanko.find((each) => each.field === field);
    const word = named ? pdfsig[order.indexOf(field)] : undefined;
    return {
      field,
      pyhankoIntact: intactBy(signature),
      pdfsigIntact: pdfsigWords[word ?? ''] ?? null,
      changesAfter: pyhankoChanges[signature?.mod ?? ''] ?? null,
    };
  });
}

function intactBy(signature: PyhankoSignature | undefined): boolean | null {
  if (signature?.intact === undefined) return null;
  return signature.intact && signature.valid === true;
}
