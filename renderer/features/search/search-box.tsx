/** The one box for names, numbers, file ids and pasted notifications; searches as one types. */
import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { useImeSafeInput } from '../../components/use-ime-safe-input.ts';
import { useTexts } from '../../text/texts.ts';
import { focusPane } from '../view/panes.ts';
import { clearText, searchStore, searchText } from './search-store.ts';

const useStyles = makeStyles({
  box: { flexGrow: 1, minWidth: '160px', maxWidth: '640px', marginLeft: 'auto' },
  clear: { minWidth: '24px', width: '24px', height: '24px', padding: 0 },
  text: { textOverflow: 'ellipsis', minWidth: 0, columnGap: tokens.spacingHorizontalXS },
});

export function SearchBox() {
  const styles = useStyles();
  const { search } = useTexts();
  const text = searchStore((state) => state.text);
  const field = useImeSafeInput({
    value: text,
    onCommit: searchText,
    onKey(event) {
      if (event.key === 'Escape' && text !== '') clearText();
      else if (event.key === 'Enter' || event.key === 'ArrowDown') focusPane('main');
      else return;
      event.preventDefault();
    },
  });
  return (
    <Input
      {...field}
      data-search-box=""
      className={styles.box}
      input={{ className: styles.text }}
      type="text"
      role="searchbox"
      aria-label={search.label}
      placeholder={search.placeholder}
      autoComplete="off"
      spellCheck={false}
      contentBefore={<Search20Regular />}
      contentAfter={
        text === '' ? null : (
          <Button
            appearance="transparent"
            size="small"
            className={styles.clear}
            icon={<Dismiss16Regular />}
            aria-label={search.clear}
            onClick={clearText}
          />
        )
      }
    />
  );
}
