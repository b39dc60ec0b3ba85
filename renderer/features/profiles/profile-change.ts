/** A registered 接続先 in the form that changes it: what it is filled with, what may stay empty, what is sent; pure. */
import type { ProfileChange, ProfileDetails } from '#contract/bridge/profile-requests.ts';
import {
  type DraftField,
  type DraftProblems,
  type ProfileDraft,
  checkDraft,
  emptyDraft,
  toRequest,
} from './profile-draft.ts';

/** Secrets and files stay with the service; their fields are empty until something new is given. */
export function draftOf(details: ProfileDetails): ProfileDraft {
  return {
    ...emptyDraft,
    name: details.name,
    url: details.url,
    userId: details.userId,
    proxy: details.proxy ?? '',
    archiveRoot: details.archiveRoot ?? '',
    issuerPattern: details.issuerPattern ?? '',
    colour: details.colour,
    keepsServerCa: details.hasServerCa,
  };
}

/** Whether the password has to be typed: it is not taken along to another server, and パスワード作成 needs it. */
export function needsPassword(draft: ProfileDraft, registered: ProfileDetails | null): boolean {
  if (registered === null || draft.passwordWay === 'create') return true;
  return originOf(draft.url) !== originOf(registered.url);
}

function originOf(url: string): string {
  return URL.canParse(url.trim()) ? new URL(url.trim()).origin : '';
}

/** @param registered `null` for a new profile, of which nothing is there yet */
export function problemsOf(draft: ProfileDraft, registered: ProfileDetails | null): DraftProblems {
  const problems = checkDraft(draft);
  if (registered === null) return problems;
  const mayBeEmpty = new Set<DraftField>(draft.pkcs12.length === 0 ? ['pkcs12', 'pkcs12Password'] : []);
  if (!needsPassword(draft, registered)) mayBeEmpty.add('password');
  return Object.fromEntries(
    Object.entries(problems).filter(([field]) => !mayBeEmpty.has(field as DraftField)),
  );
}

/** How many registered certificates a field stands for while nothing is chosen in it. */
export function registeredFiles(
  field: 'pkcs12' | 'anchors' | 'tsaAnchors' | 'serverCa',
  { keepsServerCa }: ProfileDraft,
  registered: ProfileDetails,
): number {
  switch (field) {
    case 'pkcs12':
      return 1;
    case 'anchors':
      return registered.signerAnchors;
    case 'tsaAnchors':
      return registered.timestampAnchors;
    case 'serverCa':
      return registered.hasServerCa && keepsServerCa ? 1 : 0;
  }
}

export function toChange(draft: ProfileDraft): ProfileChange {
  const given = toRequest(draft);
  return {
    name: given.name,
    url: given.url,
    userId: given.userId,
    proxy: given.proxy ?? null,
    issuerPattern: given.issuerPattern ?? null,
    colour: draft.colour,
    ...(given.password !== '' && {
      password: given.password,
      isInitialPassword: given.isInitialPassword,
    }),
    ...(draft.pkcs12.length > 0 && { pkcs12: given.pkcs12, pkcs12Password: given.pkcs12Password }),
    ...(given.proxyCredentials !== undefined && { proxyCredentials: given.proxyCredentials }),
    ...(draft.anchors.length > 0 && { anchorsPem: given.anchorsPem }),
    ...(draft.tsaAnchors.length > 0 && { tsaAnchorsPem: given.tsaAnchorsPem }),
    ...serverCaOf(draft, given.serverCaPem),
  };
}

function serverCaOf(
  { keepsServerCa }: ProfileDraft,
  given: string | undefined,
): Pick<ProfileChange, 'serverCaPem'> {
  if (given !== undefined) return { serverCaPem: given };
  return keepsServerCa ? {} : { serverCaPem: null };
}
