/** What the list is narrowed to, as chips to remove; the door of the conditions; and saving it all under a name. */
import {
  Button,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Filter20Regular } from '@fluentui/react-icons/svg/filter';
import { Bookmark20Regular } from '@fluentui/react-icons/svg/bookmark';
import { useState } from 'react';
import { useTexts } from '../../text/texts.ts';
import { listConditions, onlyText, withoutCondition } from './condition-list.ts';
import { ConditionsPanel } from './conditions-panel.tsx';
import { NameDialog } from './name-dialog.tsx';
import { saveSearch } from './saved-searches-store.ts';
import { dropOnly, searchCriteria, searchStore } from './search-store.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    minHeight: '40px',
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
  },
  mode: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  save: { marginLeft: 'auto' },
});

export function ConditionsBar() {
  const styles = useStyles();
  const { search } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [isNaming, setNaming] = useState(false);
  return (
    <>
      <div className={styles.bar}>
        <Text className={styles.mode} title={search.localHint}>
          {search.local}
        </Text>
        <Button
          size="small"
          icon={<Filter20Regular />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {search.conditions}
        </Button>
        <Chips />
        <Button
          size="small"
          appearance="subtle"
          icon={<Bookmark20Regular />}
          className={styles.save}
          onClick={() => setNaming(true)}
        >
          {search.save}
        </Button>
      </div>
      {isOpen && <ConditionsPanel onClose={() => setOpen(false)} />}
      {isNaming && (
        <NameDialog
          title={search.saveTitle}
          name=""
          hint={search.saveHint}
          onName={saveSearch}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}

function Chips() {
  const texts = useTexts();
  const { criteria, only } = searchStore();
  return (
    <>
      {only !== null && (
        <Chip label={texts.search.onlyLabel} value={onlyText(only, texts)} onRemove={dropOnly} />
      )}
      {listConditions(criteria, texts).map(({ field, label, value }) => (
        <Chip
          key={field}
          label={label}
          value={value}
          onRemove={() => searchCriteria(withoutCondition(criteria, field))}
        />
      ))}
    </>
  );
}

interface ChipProps {
  readonly label: string;
  readonly value: string;
  readonly onRemove: () => void;
}

function Chip({ label, value, onRemove }: ChipProps) {
  const { search } = useTexts();
  return (
    <InteractionTag size="small" appearance="brand">
      <InteractionTagPrimary hasSecondaryAction>{`${label}: ${value}`}</InteractionTagPrimary>
      <InteractionTagSecondary aria-label={search.remove(`${label}: ${value}`)} onClick={onRemove} />
    </InteractionTag>
  );
}
