/** Seeds violations of "who may import whom" (ADR 0001) into a temporary tree and lets the project's own lint find them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { lintSources } from './lint-tree.ts';

/** [importing file, imported module], each of which breaks a layer. */
const forbidden = [
  ['electron/contract/seed.ts', 'node:fs'],
  ['electron/contract/seed.ts', 'zod'],
  ['electron/contract/seed.ts', '../core/domain/file-id.ts'],
  ['electron/core/domain/seed.ts', 'node:crypto'],
  ['electron/core/domain/seed.ts', '../ports.ts'],
  ['electron/core/domain/seed.ts', '../archive/index.ts'],
  ['electron/core/domain/seed.ts', '#core/archive/index.ts'],
  ['electron/core/seed.ts', 'electron'],
  ['electron/core/seed.ts', './archive/index.ts'],
  ['electron/core/seed.ts', './use-cases/index.ts'],
  ['electron/core/archive/seed.ts', 'electron'],
  ['electron/core/archive/seed.ts', 'electron/main'],
  ['electron/core/archive/seed.ts', '../delivery/index.ts'],
  ['electron/core/archive/seed.ts', '#core/delivery/index.ts'],
  ['electron/core/archive/seed.ts', '#test/support/world-types.ts'],
  ['electron/core/archive/migrations/seed.ts', '../../credentials/index.ts'],
  ['electron/core/credentials/seed.ts', '../archive/archive-port.ts'],
  ['electron/core/credentials/seed.ts', '../app.ts'],
  ['electron/core/delivery/seed.ts', '../verification/index.ts'],
  ['electron/core/delivery/screens/seed.ts', '../../archive/index.ts'],
  ['electron/core/mail/seed.ts', '../delivery/index.ts'],
  ['electron/core/mergers/seed.ts', '../profiles/index.ts'],
  ['electron/core/profiles/seed.ts', '../mail/index.ts'],
  ['electron/core/profiles/seed.ts', '../credentials/index.ts'],
  ['electron/core/profiles/seed.ts', '../mergers/index.ts'],
  ['electron/core/verification/seed.ts', '../use-cases/index.ts'],
  ['electron/core/verification/pdf/seed.ts', '#core/delivery/index.ts'],
  ['electron/core/use-cases/seed.ts', '../archive/database.ts'],
  ['electron/core/use-cases/seed.ts', '../mergers/merger-file.ts'],
  ['electron/core/use-cases/seed.ts', '../mail/read-mail.ts'],
  ['electron/core/use-cases/seed.ts', '../archive/migrations/index.ts'],
  ['electron/core/use-cases/seed.ts', '../../cli/output.ts'],
  ['electron/core/use-cases/seed.ts', '../app.ts'],
  ['electron/core/app.ts', './delivery/screens/labels.ts'],
  ['electron/core/app.ts', '../cli/host.ts'],
  ['electron/cli/seed.ts', '../core/archive/database.ts'],
  ['electron/cli/seed.ts', '#core/archive/index.ts'],
  ['electron/cli/seed.ts', '../core/use-cases/sync.ts'],
  ['electron/cli/seed.ts', '../core/mergers/index.ts'],
  ['electron/cli/seed.ts', '../core/mail/index.ts'],
  ['electron/cli/commands/seed.ts', '../../core/delivery/index.ts'],
  ['electron/cli/seed.ts', 'electron'],
  ['electron/cli/seed.ts', '../main/main.ts'],
  ['electron/service/seed.ts', '../core/archive/index.ts'],
  ['electron/service/seed.ts', '../cli/output.ts'],
  ['electron/browser/seed.ts', 'electron'],
  ['electron/browser/seed.ts', '../service/serve-port.ts'],
  ['electron/browser/seed.ts', '../cli/output.ts'],
  ['electron/contract/bridge/seed.ts', '../../core/ports.ts'],
  ['electron/main/seed.ts', '../core/credentials/index.ts'],
  ['electron/main/seed.ts', '../service/serve-port.ts'],
  ['electron/main/seed.ts', '../preload/preload.ts'],
  ['electron/preload/seed.ts', 'node:fs'],
  ['electron/preload/seed.ts', '../main/main.ts'],
  ['electron/preload/seed.ts', '#core/app.ts'],
  ['electron/preload/seed.ts', '../cli/host.ts'],
  ['renderer/seed.ts', '#core/app.ts'],
  ['renderer/features/seed.tsx', '../../electron/core/domain/file-id.ts'],
  ['renderer/seed.ts', '../electron/main/main.ts'],
  ['renderer/seed.ts', 'electron'],
  ['renderer/seed.ts', 'node:fs'],
  ['test/support/seed.ts', '#core/delivery/index.ts'],
  ['test/support/pki/seed.ts', '../../../electron/core/verification/index.ts'],
  ['test/delivery-server/seed.ts', '#core/archive/index.ts'],
  ['test/delivery-server/http/seed.ts', '#core/delivery/screens/labels.ts'],
  ['test/year/truth/seed.ts', '#core/domain/lifecycle.ts'],
  ['test/year/truth/seed.ts', '#test/delivery-server/index.ts'],
  ['test/year/truth/seed.ts', '../world/year-world.ts'],
] as const;

/** Imports the layers are there to allow: a rule that forbids everything would prove nothing. */
const allowed = [
  ['electron/contract/seed.ts', './result.ts'],
  ['electron/core/domain/seed.ts', './file-id.ts'],
  ['electron/core/domain/seed.ts', '#contract/guarantee-file.ts'],
  ['electron/core/domain/seed.ts', '@holiday-jp/holiday_jp'],
  ['electron/core/domain/text-difference/seed.ts', 'diff'],
  ['electron/core/archive/seed.ts', './migrations/index.ts'],
  ['electron/core/archive/seed.ts', '../ports.ts'],
  ['electron/core/archive/seed.ts', '../domain/file-id.ts'],
  ['electron/core/archive/migrations/seed.ts', '../database.ts'],
  ['electron/core/delivery/screens/seed.ts', '../session/session.ts'],
  ['electron/core/use-cases/seed.ts', '../archive/index.ts'],
  ['electron/core/use-cases/seed.ts', '../mergers/index.ts'],
  ['electron/core/use-cases/seed.ts', '../mail/index.ts'],
  ['electron/core/app.ts', './use-cases/index.ts'],
  ['electron/cli/seed.ts', '../core/app.ts'],
  ['electron/cli/seed.ts', '../core/use-cases/index.ts'],
  ['electron/cli/commands/seed.ts', '../../core/domain/file-id.ts'],
  ['electron/cli/commands/seed.ts', '../text/texts.ts'],
  ['electron/browser/seed.ts', '../service/service.ts'],
  ['electron/contract/bridge/seed.ts', '../error-codes.ts'],
  ['electron/main/seed.ts', 'electron'],
  ['electron/main/seed.ts', '../service/service-link.ts'],
  ['electron/browser/seed.ts', '../service/service-link.ts'],
  ['electron/preload/seed.ts', 'electron'],
  ['renderer/seed.ts', '#contract/profile.ts'],
  ['renderer/seed.ts', 'zustand'],
  ['test/support/seed.ts', '#core/domain/file-id.ts'],
  ['test/delivery-server/seed.ts', '#test/support/world-types.ts'],
  ['test/core/archive/seed.ts', '#core/archive/database.ts'],
  ['test/year/truth/seed.ts', './days.ts'],
  ['test/year/truth/seed.ts', '#contract/guarantee-file.ts'],
] as const;

interface Seed {
  readonly file: string;
  readonly imported: string;
}

let refused: readonly Seed[];

beforeAll(() => {
  refused = refusedImports([...forbidden, ...allowed].map(([file, imported]) => ({ file, imported })));
});

describe('the layers', () => {
  it.each(forbidden)('forbid %s to import %s', (file, imported) => {
    expect(refused).toContainEqual({ file, imported });
  });

  it.each(allowed)('allow %s to import %s', (file, imported) => {
    expect(refused).not.toContainEqual({ file, imported });
  });
});

/** Writes each file with its imports one to a line and lints all at once. */
function refusedImports(seeds: readonly Seed[]): readonly Seed[] {
  const importsOf = Map.groupBy(seeds, (seed) => seed.file);
  const sources = new Map<string, string>();
  for (const [file, own] of importsOf) {
    const lines = own.map(({ imported }, index) => `export * as seed${index} from '${imported}';\n`);
    sources.set(file, lines.join(''));
  }
  return lintSources(sources)
    .filter(({ rule }) => rule === 'no-restricted-imports')
    .flatMap(({ file, line }) => importsOf.get(file)?.[line - 1] ?? []);
}
