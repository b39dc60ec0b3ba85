/** Every version of the open file id, newest first; choosing one shows it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { VersionView } from '#contract/bridge/requests.ts';
import { outcomeOf } from '#contract/headline.ts';
import { useTexts } from '../../text/texts.ts';
import { CompareButton } from '../compare/compare-button.tsx';
import { documentStore } from '../document/document-store.ts';
import { openDocument } from '../selection/selection-store.ts';
import { headlineTitle } from './describe-headline.ts';
import { MarkSymbol } from './mark-symbol.tsx';
import { japanMinute, japanSecond } from './times.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  button: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderLeft: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  facts: {
    gridColumn: '2 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

export function VersionHistory() {
  const styles = useStyles();
  const { versions, evidence } = documentStore();
  return (
    <>
      <CompareButton />
      <ul className={styles.list}>
        {versions.map((version) => (
          <li key={version.sha256}>
            <VersionButton version={version} isChosen={version.sha256 === evidence?.version.sha256} />
          </li>
        ))}
      </ul>
    </>
  );
}

function choose({ sha256 }: VersionView): void {
  const { open, versions } = documentStore.getState();
  // The newest one is followed when a newer one comes.
  if (open !== null) openDocument({ ...open, sha256: sha256 === versions[0]?.sha256 ? null : sha256 });
}

function VersionButton({ version, isChosen }: { readonly version: VersionView; readonly isChosen: boolean }) {
  const styles = useStyles();
  const texts = useTexts();
  const { history } = texts.verdict;
  const timestamp = japanSecond(version.trustedTime);
  return (
    <button
      type="button"
      className={mergeClasses(styles.button, isChosen && styles.chosen)}
      aria-current={isChosen}
      data-sha256={version.sha256}
      onClick={() => choose(version)}
    >
      <MarkSymbol mark={outcomeOf(version.headline)} />
      <span>{headlineTitle(version.headline, texts)}</span>
      <span>{history.count(version.issueCount)}</span>
      <span className={styles.facts}>
        <span>{timestamp === null ? history.noTimestamp : history.timestamp(timestamp)}</span>
        <span>{history.received(japanMinute(version.receivedAt) ?? '')}</span>
        <span>{history.size(version.sizeBytes)}</span>
      </span>
    </button>
  );
}
