/** The headline: symbol, words, what to do, and as of when (U06); neutral grey while nobody knows. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTexts } from '../../text/texts.ts';
import { documentStore } from '../document/document-store.ts';
import { profilesStore } from '../profiles/profiles-store.ts';
import { describeHeadline } from './describe-headline.ts';
import { MarkSymbol } from './mark-symbol.tsx';
import { japanMinute } from './times.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderLeftColor: tokens.colorStatusSuccessBorderActive,
  },
  attention: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderLeftColor: tokens.colorStatusWarningBorderActive,
  },
  bad: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderLeftColor: tokens.colorStatusDangerBorderActive,
  },
  label: { backgroundColor: tokens.colorBrandBackground2, borderLeftColor: tokens.colorBrandStroke1 },
  title: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
  sentence: { margin: 0, gridColumn: 2 },
  times: {
    gridColumn: 2,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

export function HeadlineBlock() {
  const styles = useStyles();
  const texts = useTexts();
  const { verdict } = texts;
  const state = documentStore();
  const profile = profilesStore(({ profiles }) => profiles?.find(({ name }) => name === state.open?.profile));
  const { outcome, title, sentence } = describeHeadline(state, texts);
  const tone = outcome === 'pending' ? undefined : styles[outcome];
  const isPartial =
    profile?.lastSyncFailed !== undefined && profile.lastSyncFailed !== null && profile.lastSyncFailed > 0;
  return (
    <div
      className={mergeClasses(styles.root, tone)}
      role={outcome === 'bad' ? 'alert' : 'status'}
      data-outcome={outcome}
    >
      <MarkSymbol mark={outcome} size={24} />
      <h2 className={styles.title}>{title}</h2>
      {sentence !== null && <p className={styles.sentence}>{sentence}</p>}
      {state.evidence !== null && (
        <div className={styles.times}>
          <span>
            {verdict.checkedAt} {japanMinute(state.evidence.version.verifiedAt) ?? verdict.never}
          </span>
          <span>
            {verdict.comparedAt} {japanMinute(profile?.lastSyncEndedAt ?? null) ?? verdict.never}
            {isPartial && verdict.notComplete}
          </span>
        </div>
      )}
    </div>
  );
}
