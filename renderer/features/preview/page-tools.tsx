/** Which page is on show, and the way to another one. */
import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { type KeyboardEvent, useState } from 'react';
import { useEffect } from '../../components/use-effect.ts';
import { isComposing } from '../../components/use-ime-safe-input.ts';
import { useTexts } from '../../text/texts.ts';
import { ToolButton } from './tool-button.tsx';

const useStyles = makeStyles({
  input: {
    width: '3.25rem',
    minWidth: '3.25rem',
    '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  },
  total: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface PageToolsProps {
  readonly page: number;
  readonly pages: number;
  readonly disabled: boolean;
  readonly goTo: (page: number) => void;
}

export function PageTools({ page, pages, disabled, goTo }: PageToolsProps) {
  const styles = useStyles();
  const { preview } = useTexts();
  const [typed, setTyped] = useState('1');
  useEffect(() => {
    setTyped(String(page));
  }, [page]);
  const go = (): void => {
    const wanted = Number(typed.normalize('NFKC'));
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= pages) goTo(wanted);
    else setTyped(String(page));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !isComposing(event.nativeEvent)) go();
  };
  return (
    <>
      <ToolButton
        name={preview.previousPage}
        icon={<ChevronUpRegular />}
        disabled={disabled || page <= 1}
        onClick={() => goTo(page - 1)}
      />
      <ToolButton
        name={preview.nextPage}
        icon={<ChevronDownRegular />}
        disabled={disabled || page >= pages}
        onClick={() => goTo(page + 1)}
      />
      <Input
        className={styles.input}
        size="small"
        aria-label={preview.pageNumber}
        value={pages === 0 ? '' : typed}
        disabled={disabled}
        onChange={(_, data) => setTyped(data.value)}
        onKeyDown={onKeyDown}
        onBlur={go}
      />
      <span className={styles.total}>{preview.ofPages(pages)}</span>
    </>
  );
}
