/** 診断: looks at everything that can be wrong on this machine without asking the network. */
import { access, constants, mkdir } from 'node:fs/promises';
import type { ErrorCode } from '#contract/error-codes.ts';
import { requireValidity } from '../credentials/index.ts';
import { requireArchiveRoot } from '../archive/index.ts';
import { requireSafeEnvironment } from '../delivery/index.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import type { UseCaseContext } from './context.ts';
import { archiveRoots, readArchive } from './local-search.ts';

export interface DoctorFinding {
  readonly check:
    | 'runtime'
    | 'environment'
    | 'home'
    | 'profile'
    | 'certificate'
    | 'vault'
    | 'archive'
    | 'index'
    | 'journal';
  readonly subject: string;
  readonly ok: boolean;
  readonly code?: ErrorCode;
  readonly detail?: string;
}

type Look = () => Promise<string | undefined> | string | undefined;

/** Runs every check; a failing one never hides the others. */
export async function examine(context: UseCaseContext): Promise<readonly DoctorFinding[]> {
  const findings: DoctorFinding[] = [];
  const look = async (check: DoctorFinding['check'], subject: string, see: Look): Promise<void> => {
    findings.push(await finding({ check, subject }, see));
  };
  await look('runtime', 'Node.js', () => `${process.version} ${process.platform} ${process.arch}`);
  await look('environment', 'TLS', () => {
    requireSafeEnvironment(process.env, process.execArgv);
    return undefined;
  });
  await look('home', context.home, async () => {
    await mkdir(context.home, { recursive: true, mode: 0o700 });
    await access(context.home, constants.R_OK | constants.W_OK);
    return undefined;
  });
  await look('profile', context.home, async () => String((await context.profiles.list()).length));
  const profiles = await context.profiles.list().catch(() => []);
  for (const { profile, certificate } of profiles) {
    await look('certificate', profile.name, () => {
      requireValidity(certificate, context.clock.now());
      return certificate.notAfter;
    });
    await look('vault', profile.name, async () => {
      await context.vault.read(profile.name);
      return undefined;
    });
  }
  for (const root of await archiveRoots(context).catch(() => [])) {
    await look('archive', root, async () => {
      await requireArchiveRoot(root);
      return undefined;
    });
    await look('index', root, async () =>
      readArchive(context, root, (archive) => {
        archive.requireIntactIndex();
        return String(archive.status().versions);
      }),
    );
    await look('journal', root, async () =>
      readArchive(context, root, async (archive) => String(await archive.requireIntactJournal())),
    );
  }
  return findings;
}

async function finding(base: Pick<DoctorFinding, 'check' | 'subject'>, see: Look): Promise<DoctorFinding> {
  try {
    const detail = await see();
    return { ...base, ok: true, ...(detail !== undefined && { detail }) };
  } catch (error) {
    const code: ErrorCode = error instanceof HoshodeskError ? error.code : 'internal';
    const detail = error instanceof HoshodeskError ? error.detail : String(error);
    return { ...base, ok: false, code, ...(detail !== undefined && { detail }) };
  }
}
