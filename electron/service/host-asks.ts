/** Asks the main process for what only it can do; every ask ends, if need be by running out of time. */
import type {
  AnswerOf,
  AskName,
  AskOf,
  FromServiceProcess,
  ToServiceProcess,
} from '#contract/bridge/process-protocol.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { Result } from '#contract/result.ts';
import { HoshodeskError } from '../core/hoshodesk-error.ts';

export interface HostAsker {
  /** Rejects with HoshodeskError. */
  ask<Name extends AskName>(name: Name, asked: AskOf<Name>): Promise<AnswerOf<Name>>;
  answer(message: Extract<ToServiceProcess, { readonly kind: 'answer' }>): void;
}

interface Patience {
  readonly ms: number;
  /** What it means that no answer came. */
  readonly code: ErrorCode;
}

const secrets: Patience = { ms: 30_000, code: 'vault-unreadable' };

/** A person choosing a folder may take all day. */
const patience: Readonly<Record<AskName, Patience | null>> = {
  'secret.get': secrets,
  'secret.set': secrets,
  'secret.delete': secrets,
  'proxy.resolve': { ms: 20_000, code: 'proxy-timeout' },
  'folder.choose': null,
};

export function createHostAsker(post: (message: FromServiceProcess) => void): HostAsker {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let last = 0;
  return {
    async ask(name, asked) {
      last += 1;
      const ask = last;
      const result = await new Promise<Result<unknown>>((resolve) => {
        const limit = patience[name];
        const timer =
          limit === null
            ? undefined
            : setTimeout(() => resolve({ ok: false, code: limit.code, detail: name }), limit.ms);
        waiting.set(ask, (answered) => {
          clearTimeout(timer);
          resolve(answered);
        });
        post({ kind: 'ask', ask, name, asked });
      });
      waiting.delete(ask);
      if (!result.ok) throw new HoshodeskError(result.code, result.detail);
      return result.value as AnswerOf<typeof name>;
    },
    answer({ ask, result }) {
      waiting.get(ask)?.(result);
    },
  };
}
