/** Search within the document on show. */
import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useEffect } from '../../components/use-effect.ts';
import { isComposing } from '../../components/use-ime-safe-input.ts';
import { useTexts } from '../../text/texts.ts';
import { previewStore, stopFinding } from './preview-store.ts';
import { ToolButton } from './tool-button.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  input: { flexGrow: 1, minWidth: '6rem', maxWidth: '20rem' },
  count: { minWidth: '5.5rem', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function FindBar() {
  const styles = useStyles();
  const { preview } = useTexts();
  const { view, matches, phase } = previewStore();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [composing, setComposing] = useState(false);
  useEffect(() => {
    field.current?.focus();
  }, []);
  useEffect(() => {
    if (composing || phase !== 'shown') return;
    if (query === '') view?.endSearch();
    else view?.search({ query, step: 'first' });
  }, [view, query, composing, phase]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') stopFinding();
    if (event.key === 'Enter' && query !== '') {
      view?.search({ query, step: event.shiftKey ? 'previous' : 'next' });
    }
  };
  const step = (direction: 'next' | 'previous'): void => {
    if (query !== '') view?.search({ query, step: direction });
  };
  return (
    <div className={styles.root} role="search" aria-label={preview.find}>
      <Input
        className={styles.input}
        size="small"
        input={{ ref: field }}
        aria-label={preview.find}
        placeholder={preview.find}
        value={query}
        onChange={(_, data) => setQuery(data.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={onKeyDown}
      />
      <span className={styles.count} role="status">
        {query !== '' && matches !== null && preview.matches(matches.current, matches.total)}
      </span>
      <ToolButton name={preview.findPrevious} icon={<ChevronUpRegular />} onClick={() => step('previous')} />
      <ToolButton name={preview.findNext} icon={<ChevronDownRegular />} onClick={() => step('next')} />
      <ToolButton name={preview.findClose} icon={<DismissRegular />} onClick={stopFinding} />
    </div>
  );
}
