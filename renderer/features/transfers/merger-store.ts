/** 統廃合表 in the window: the table, a new row being entered, and what a row does. */
import { create } from 'zustand';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { IsoDate } from '#contract/guarantee-file.ts';
import { formatOfficeCode } from '#contract/office-code.ts';
import type { MergerChange, MergerRule, NewMergerRule, TransferPreview } from '#contract/transfer.ts';
import { CodedError, ask } from '../../api.ts';
import type { Texts } from '../../text/texts.ts';
import { type OfficeDraft, emptyOffice, isProblem, readOffice } from './transfer-draft.ts';

interface MergerDraft {
  readonly from: OfficeDraft;
  readonly to: OfficeDraft;
  readonly effectiveOn: IsoDate | null;
  readonly note: string;
}

const emptyDraft: MergerDraft = { from: emptyOffice, to: emptyOffice, effectiveOn: null, note: '' };

type Notice = (texts: Texts['transfers']['mergers']) => string;

interface MergerState {
  /** `null` until the table has been read, and while it cannot be. */
  readonly rules: readonly MergerRule[] | null;
  readonly draft: MergerDraft;
  /** Something stands in the date's field that is no date. */
  readonly isDateWrong: boolean;
  /** Counts how often the draft was emptied; its fields begin anew with each. */
  readonly round: number;
  readonly failure: { readonly code: ErrorCode; readonly detail: string | undefined } | null;
  readonly notice: Notice | null;
  readonly effect: { readonly rule: string; readonly preview: TransferPreview } | null;
}

export const mergerStore = create<MergerState>(() => ({
  rules: null,
  draft: emptyDraft,
  isDateWrong: false,
  round: 0,
  failure: null,
  notice: null,
  effect: null,
}));

export function changeMergerDraft(change: Partial<MergerDraft>): void {
  mergerStore.setState(({ draft }) => ({ draft: { ...draft, ...change }, notice: null }));
}

/** `null` while the draft is no merger yet. */
export function readMergerDraft({
  draft,
  isDateWrong,
}: Pick<MergerState, 'draft' | 'isDateWrong'>): NewMergerRule | null {
  const from = readOffice(draft.from);
  const to = readOffice(draft.to);
  if (from === null || to === null || isProblem(from) || isProblem(to) || isDateWrong) return null;
  return { from, to, effectiveOn: draft.effectiveOn, note: draft.note.trim() };
}

export function describeMerger({ from, to }: Pick<MergerRule, 'from' | 'to'>): string {
  return `${formatOfficeCode(from)} → ${formatOfficeCode(to)}`;
}

export function loadMergers(): Promise<void> {
  return attempt(async () => ({ rules: await ask('mergers.read', {}) }));
}

export function addMerger(rule: NewMergerRule): Promise<void> {
  return attempt(async () => ({
    ...(await write({ action: 'add', rule })),
    draft: emptyDraft,
    round: mergerStore.getState().round + 1,
    notice: (texts) => texts.added(describeMerger(rule)),
  }));
}

export function removeMerger(rule: MergerRule): Promise<void> {
  return attempt(async () => ({
    ...(await write({ action: 'remove', id: rule.id })),
    notice: (texts) => texts.removed(describeMerger(rule)),
  }));
}

export function startMergersAnew(): Promise<void> {
  return attempt(async () => ({
    ...(await write({ action: 'start-anew' })),
    notice: (texts) => texts.startedAnew,
  }));
}

/** What is searched for documents of the 店 a merger begins at; with a draft, as if it stood in the table. */
export function previewMerger(rule: NewMergerRule, isDraft: boolean): Promise<void> {
  const { from } = rule;
  return attempt(async () => {
    const request = { issued: from, current: from, ...(isDraft && { draft: rule }) };
    return { effect: { rule: describeMerger(rule), preview: await ask('transfers.preview', request) } };
  });
}

async function write(change: MergerChange): Promise<Pick<MergerState, 'rules' | 'effect'>> {
  return { rules: await ask('mergers.write', change), effect: null };
}

async function attempt(work: () => Promise<Partial<MergerState>>): Promise<void> {
  try {
    mergerStore.setState({ failure: null, notice: null, ...(await work()) });
  } catch (error) {
    const { code, detail } = error instanceof CodedError ? error : new CodedError('internal');
    const lost = code === 'mergers-unreadable' ? { rules: null } : {};
    mergerStore.setState({ failure: { code, detail }, notice: null, effect: null, ...lost });
  }
}
