/** What a report page is about: read once, and then never changed, like the paper it is printed on. */
import { create } from 'zustand';
import type { HeldReport, ProfileView, VersionEvidence } from '#contract/bridge/requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import { CodedError, ask } from '../../api.ts';

export interface ReportFacts extends HeldReport {
  readonly evidence: readonly VersionEvidence[];
  readonly profiles: readonly ProfileView[];
  readonly clientVersion: string;
}

interface ReportState {
  readonly facts: ReportFacts | null;
  readonly failure: ErrorCode | null;
}

export const reportStore = create<ReportState>(() => ({ facts: null, failure: null }));

export async function readReport(id: string): Promise<ReportFacts> {
  const held = await ask('report.read', { id });
  const [evidence, profiles, info] = await Promise.all([
    ask('verification.evidence', { versions: held.versions }),
    ask('profiles.read', {}),
    ask('app.info', {}),
  ]);
  return { ...held, evidence, profiles, clientVersion: info.version };
}

export async function loadReport(id: string): Promise<void> {
  try {
    reportStore.setState({ facts: await readReport(id) });
  } catch (error) {
    reportStore.setState({ failure: error instanceof CodedError ? error.code : 'internal' });
  }
}
