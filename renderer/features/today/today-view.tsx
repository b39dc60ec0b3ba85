/** 今日の要確認: what wants a person's attention, each with its reason and one next step; or that there is nothing. */
import { Spinner, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { formatMinute } from '../../components/japan-time.ts';
import { OutcomeSymbol } from '../../components/outcome-symbol.tsx';
import { useEffect } from '../../components/use-effect.ts';
import { useTexts } from '../../text/texts.ts';
import { profilesStore } from '../profiles/profiles-store.ts';
import { viewStore } from '../view/view-store.ts';
import { BoardBar } from './board-bar.tsx';
import { focusCurrentRow } from './board-keys.ts';
import { boardStore } from './board-store.ts';
import { BranchFilter } from './branch-filter.tsx';
import { Connections } from './connections.tsx';
import { lastAskedOf } from './last-asked.ts';
import { SectionOfToday } from './section-of-today.tsx';
import { SectionQuestion } from './section-question.tsx';
import { countToday, itemKey, itemsOf, todayStore } from './today-store.ts';

const useStyles = makeStyles({
  view: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXXL,
    paddingLeft: tokens.spacingHorizontalL,
    paddingRight: tokens.spacingHorizontalL,
    outlineStyle: 'none',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalL },
  title: { margin: 0 },
  asked: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  nothing: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXXL,
    fontSize: tokens.fontSizeBase400,
  },
});

export function TodayView() {
  const styles = useStyles();
  const { today } = useTexts().frame;
  const sections = todayStore((state) => state.sections);
  const current = boardStore((state) => state.current);
  useEffect(() => {
    focusCurrentRow();
  }, [sections, current]);
  const keys = itemsOf(sections).map(itemKey);
  const stop = keys.find((key) => key === current) ?? keys[0] ?? null;
  const count = countToday(sections);
  return (
    <div className={styles.view} data-board tabIndex={-1}>
      <div className={styles.head}>
        <Title3 as="h2" className={styles.title}>
          {today.title}
        </Title3>
        <LastAsked />
        {sections !== null && <BranchFilter sections={sections} />}
      </div>
      <BoardBar isEmpty={count === 0} />
      <Connections />
      {sections === null && <Spinner size="tiny" label={today.loading} />}
      {sections?.map(
        (section) => section.count > 0 && <SectionOfToday key={section.kind} section={section} stop={stop} />,
      )}
      {sections !== null && count === 0 && <Nothing />}
      <SectionQuestion />
    </div>
  );
}

function useLastAsked(): string | null {
  const profile = viewStore((state) => state.profile);
  const profiles = profilesStore((state) => state.profiles) ?? [];
  return lastAskedOf(profiles, profile);
}

/** Only a server that was asked can have nothing to tell. */
function Nothing() {
  const styles = useStyles();
  const { today } = useTexts().frame;
  const isAsked = useLastAsked() !== null;
  return (
    <p className={styles.nothing} role="status">
      <OutcomeSymbol outcome={isAsked ? 'good' : 'pending'} size={20} />
      {isAsked ? today.nothing : today.unknown}
    </p>
  );
}

function LastAsked() {
  const styles = useStyles();
  const { today } = useTexts().frame;
  const asked = useLastAsked();
  return (
    <span className={styles.asked}>
      {asked === null ? today.neverAsked : today.lastAsked(formatMinute(asked))}
    </span>
  );
}
