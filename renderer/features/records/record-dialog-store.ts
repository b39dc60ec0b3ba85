/** What a person is about to write down, and what became of it. */
import { create } from 'zustand';
import type { PersonRecord } from '#contract/bridge/requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { IsoDate } from '#contract/guarantee-file.ts';
import { CodedError, ask } from '../../api.ts';
import type { RecordAction } from './record-facts.ts';

/** The document, and the version or the record, it is about. */
export interface RecordSubject {
  readonly profile: string;
  readonly fileId: string;
  readonly customerName: string | null;
  /** Version on show, for an execution. */
  readonly sha256: string | null;
  readonly issueCount: number | null;
  /** 保証日, or 条件変更決定日. */
  readonly decidedOn: IsoDate | null;
  /** The record to be withdrawn, or the announcement that needs nothing. */
  readonly sequence?: number;
  readonly sentence?: string;
}

interface RecordDialogState {
  readonly asking: { readonly action: RecordAction; readonly subject: RecordSubject } | null;
  readonly isWorking: boolean;
  readonly failure: ErrorCode | null;
}

const closed: RecordDialogState = { asking: null, isWorking: false, failure: null };

export const recordDialogStore = create<RecordDialogState>(() => closed);

export function askForRecord(action: RecordAction, subject: RecordSubject): void {
  recordDialogStore.setState({ ...closed, asking: { action, subject } });
}

export function closeRecordDialog(): void {
  recordDialogStore.setState(closed);
}

/** Closes the dialog when it is written; else says why not. */
export async function writeRecord(record: PersonRecord): Promise<void> {
  const { asking, isWorking } = recordDialogStore.getState();
  if (asking === null || isWorking) return;
  const { profile, fileId } = asking.subject;
  recordDialogStore.setState({ isWorking: true, failure: null });
  try {
    await ask('journal.record', { profile, fileId, record });
    if (recordDialogStore.getState().asking === asking) closeRecordDialog();
  } catch (error) {
    const failure = error instanceof CodedError ? error.code : 'internal';
    if (recordDialogStore.getState().asking === asking) {
      recordDialogStore.setState({ isWorking: false, failure });
    }
  }
}
