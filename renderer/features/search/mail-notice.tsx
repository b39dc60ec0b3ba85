/** A pasted notification whose document, or whose issue, is not here yet: offers to fetch it (U14). */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { ErrorCode } from '#contract/error-codes.ts';
import { CodedError, ask } from '../../api.ts';
import { useTexts } from '../../text/texts.ts';
import { listStore, rowAt } from '../list/list-store.ts';
import { profilesStore } from '../profiles/profiles-store.ts';
import { viewStore } from '../view/view-store.ts';
import { type PastedDocument, lackOf, readPastedText } from './pasted-text.ts';
import { searchStore } from './search-store.ts';

export function MailNotice() {
  const { mail } = useTexts().search;
  const pasted = readPastedText(searchStore((state) => state.text));
  const { total, isAsking } = listStore();
  const first = listStore((state) => rowAt(state, 0));
  if (pasted === null || total === null || isAsking) return null;
  switch (lackOf(pasted, total === 0 ? null : (first ?? null))) {
    case 'missing':
      return <Offer text={mail.missing} pasted={pasted} />;
    case 'voided':
      return <Offer text={mail.voided} pasted={pasted} />;
    case 'newer':
      return <Offer text={mail.newer(pasted.issueCount ?? 0, first?.issueCount ?? 0)} pasted={pasted} />;
    case null:
      return null;
  }
}

function Offer({ text, pasted }: { readonly text: string; readonly pasted: PastedDocument }) {
  const { search, errors } = useTexts();
  const [state, setState] = useState<'idle' | 'fetching' | ErrorCode>('idle');
  const failure = state === 'idle' || state === 'fetching' ? null : errors[state];
  return (
    <MessageBar shape="square" intent={failure === null ? 'info' : 'warning'}>
      <MessageBarBody>
        {state === 'fetching' ? search.mail.fetching : text} {failure?.message} {failure?.next}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabled={state === 'fetching'}
          onClick={() => {
            setState('fetching');
            void fetchFromAny(pasted.fileId).then((code) => setState(code ?? 'idle'));
          }}
        >
          {search.mail.fetch}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** The first profile that can fetch it; the last failure when none can. */
async function fetchFromAny(fileId: string): Promise<ErrorCode | null> {
  const { profile } = viewStore.getState();
  const names = (profilesStore.getState().profiles ?? []).map(({ name }) => name);
  let failure: ErrorCode = 'profile-unknown';
  for (const name of profile === null ? names : [profile]) {
    try {
      const [outcome] = await ask('server.fetch', { profile: name, fileIds: [fileId] });
      if (outcome === undefined || outcome.outcome !== 'failed') return null;
      failure = outcome.code ?? 'internal';
    } catch (error) {
      failure = error instanceof CodedError ? error.code : 'internal';
    }
  }
  return failure;
}
