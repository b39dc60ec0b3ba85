/** `report`: which versions a 検証結果報告書 is about, while its page is open. */
import { randomUUID } from 'node:crypto';
import type { VersionKey } from '#contract/bridge/requests.ts';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';
import type { HandlersOf } from './handler.ts';

const heldAtMost = 20;

export function reportHandlers(): HandlersOf<'report'> {
  const held = new Map<string, readonly VersionKey[]>();
  return {
    async 'report.hold'({ versions }) {
      const id = randomUUID();
      held.set(id, versions);
      const [oldest] = held.keys();
      if (held.size > heldAtMost && oldest !== undefined) held.delete(oldest);
      return { id };
    },
    async 'report.read'({ id }) {
      const versions = held.get(id);
      if (versions === undefined) throw new HoshodeskError('file-not-held', id);
      return versions;
    },
  };
}
