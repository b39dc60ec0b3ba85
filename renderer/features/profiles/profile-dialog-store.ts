/** The 接続先 dialog: what has been entered, what is wrong with it, and what became of it. */
import { create } from 'zustand';
import type { ProfileDetails, ProfileView } from '#contract/bridge/profile-requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import { CodedError, ask } from '../../api.ts';
import { connectionStore, forgetConnectionTest, testConnection } from './connection-store.ts';
import { type DraftField, type ProfileDraft, emptyDraft, fieldOf, toRequest } from './profile-draft.ts';
import { draftOf, problemsOf, toChange } from './profile-change.ts';
import { loadProfiles } from './profiles-store.ts';

/** Why a profile was not added. */
export interface AddingFailure {
  readonly code: ErrorCode;
  readonly field: DraftField | null;
}

interface ProfileDialogState {
  readonly isOpen: boolean;
  /** What is changed; `null` while a new one is added. */
  readonly registered: ProfileDetails | null;
  readonly draft: ProfileDraft;
  /** Fields whose problems are shown: left once, or all after trying to add. */
  readonly touched: ReadonlySet<DraftField>;
  readonly isAdding: boolean;
  readonly failure: AddingFailure | null;
  readonly added: ProfileView | null;
}

const closed: ProfileDialogState = {
  isOpen: false,
  registered: null,
  draft: emptyDraft,
  touched: new Set(),
  isAdding: false,
  failure: null,
  added: null,
};

export const profileDialogStore = create<ProfileDialogState>(() => closed);

export function openProfileDialog(): void {
  profileDialogStore.setState({ ...closed, isOpen: true });
}

/** Opens it with what is registered; rejects when that cannot be read. */
export async function openProfileChange(name: string): Promise<void> {
  const registered = await ask('profiles.details', { name });
  profileDialogStore.setState({ ...closed, isOpen: true, registered, draft: draftOf(registered) });
}

/** Forgets every password that was entered. */
export function closeProfileDialog(): void {
  profileDialogStore.setState(closed);
}

export function changeDraft(change: Partial<ProfileDraft>): void {
  profileDialogStore.setState(({ draft, failure }) => ({
    draft: { ...draft, ...change },
    failure: failure?.field != null && failure.field in change ? null : failure,
  }));
}

export function touchField(field: DraftField): void {
  profileDialogStore.setState(({ touched }) => ({ touched: new Set(touched).add(field) }));
}

/** Stores what has been entered and tests its connection; returns the first field to correct, if any. */
export async function storeProfile(): Promise<DraftField | null> {
  const { draft, registered, isAdding } = profileDialogStore.getState();
  if (isAdding) return null;
  profileDialogStore.setState({ touched: new Set(Object.keys(draft) as DraftField[]), failure: null });
  const [first] = Object.keys(problemsOf(draft, registered)) as DraftField[];
  if (first !== undefined) return first;
  profileDialogStore.setState({ isAdding: true });
  try {
    const added =
      registered === null
        ? await ask('profiles.add', toRequest(draft))
        : await ask('profiles.change', toChange(draft));
    profileDialogStore.setState({ isAdding: false, added });
    await Promise.all([loadProfiles().catch(() => undefined), testAdded()]);
    return null;
  } catch (error) {
    const { code, detail } = error instanceof CodedError ? error : new CodedError('internal');
    const field = fieldOf(code, detail);
    profileDialogStore.setState({ isAdding: false, failure: { code, field } });
    return field;
  }
}

/** Tests the connection of the profile that was just added. */
export async function testAdded(): Promise<void> {
  const { added, draft } = profileDialogStore.getState();
  if (added === null) return;
  const isNew = draft.passwordWay === 'create';
  await testConnection(added.name, isNew ? draft.newPassword : undefined);
  const login = connectionStore
    .getState()
    .runs.get(added.name)
    ?.steps.find(({ step }) => step === 'login');
  // The server knows the new password now; from here on it is the present one.
  const isStillOpen = profileDialogStore.getState().added?.name === added.name;
  if (isStillOpen && isNew && login?.detail === 'password-created') {
    changeDraft({ passwordWay: 'present', password: draft.newPassword });
  }
}

/** Returns to what was entered; a new profile is taken back for it. */
export async function correctAdded(): Promise<void> {
  const { added, registered } = profileDialogStore.getState();
  if (added === null) return;
  const { name } = added;
  forgetConnectionTest(name);
  try {
    if (registered === null) await ask('profiles.remove', { name });
    const now = registered === null ? null : await ask('profiles.details', { name });
    profileDialogStore.setState({ added: null, registered: now });
    await loadProfiles();
  } catch (error) {
    const { code } = error instanceof CodedError ? error : new CodedError('internal');
    profileDialogStore.setState({ failure: { code, field: null } });
  }
}
