/** Answers one ask of the service: a value, or the code of what went wrong. */
import type { FromServiceProcess, HostAnswers, ToServiceProcess } from '#contract/bridge/process-protocol.ts';
import type { Result } from '#contract/result.ts';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';

type Ask = Extract<FromServiceProcess, { readonly kind: 'ask' }>;
type Answer = Extract<ToServiceProcess, { readonly kind: 'answer' }>;

/** Never rejects. */
export async function answerAsk(answers: HostAnswers, { ask, name, asked }: Ask): Promise<Answer> {
  return { kind: 'answer', ask, result: await resultOf(answers, name, asked) };
}

async function resultOf(answers: HostAnswers, name: Ask['name'], asked: unknown): Promise<Result<unknown>> {
  if (!Object.hasOwn(answers, name)) return { ok: false, code: 'request-invalid' };
  const answer = answers[name] as (asked: unknown) => Promise<unknown>;
  try {
    return { ok: true, value: await answer(asked) };
  } catch (error) {
    if (!(error instanceof HoshodeskError)) return { ok: false, code: 'internal' };
    const { code, detail } = error;
    return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
  }
}
