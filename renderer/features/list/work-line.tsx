/** How a command of the list is going, and what came of it. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { ErrorCode } from '#contract/error-codes.ts';
import { type Texts, useTexts } from '../../text/texts.ts';
import { type Outcome, workStore } from './work-store.ts';

export function WorkLine() {
  const texts = useTexts();
  const { list } = texts;
  const { running, outcome } = workStore();
  if (running !== null) {
    return (
      <MessageBar shape="square" icon={<Spinner size="extra-tiny" />}>
        <MessageBarBody>{list.done.working}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => running.abort()}>
            {list.confirm.cancel}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (outcome === null) return null;
  return (
    <MessageBar shape="square" intent={isBad(outcome) ? 'warning' : 'success'} politeness="polite">
      <MessageBarBody>{sentenceOf(outcome, texts)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => workStore.setState({ outcome: null })}>
          {list.done.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function isBad(outcome: Outcome): boolean {
  if (outcome.kind === 'saved') return outcome.recordFailure !== null;
  return ['failed', 'nothing-held', 'too-many', 'not-recorded'].includes(outcome.kind);
}

function sentenceOf(outcome: Outcome, texts: Texts): string {
  const { list, errors, records } = texts;
  const { done } = list;
  switch (outcome.kind) {
    case 'saved': {
      const saved = done.saved(outcome.written, outcome.folder);
      const { recordFailure } = outcome;
      return recordFailure === null ? saved : `${saved} ${sentenceOf(notRecorded(recordFailure), texts)}`;
    }
    case 'not-recorded':
      return `${records.notRecorded} ${errors[outcome.code].message} ${errors[outcome.code].next}`;
    case 'verified':
      return done.verified(outcome.count);
    case 'exported':
      return done.exported(outcome.name);
    case 'copied':
      return done.copied(outcome.count);
    case 'nothing-held':
      return done.nothingHeld;
    case 'too-many':
      return done.tooMany(outcome.most);
    case 'failed':
      return `${errors[outcome.code].message} ${errors[outcome.code].next}`;
  }
}

function notRecorded(code: ErrorCode): Outcome {
  return { kind: 'not-recorded', code };
}
