/** One kind of 今日の要確認: how many there are, the newest of them, and all of them at once. */
import { Button, CounterBadge, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { TodaySection } from '#contract/bridge/requests.ts';
import { japanDate } from '../../components/japan-time.ts';
import { useTexts } from '../../text/texts.ts';
import { openUsualSearchWith } from '../search/search-store.ts';
import { askForSection } from './board-store.ts';
import { listOfSection, mayAcknowledge } from './next-action.ts';
import { TodayRow } from './today-row.tsx';
import { itemKey, todayStore } from './today-store.ts';

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  all: { marginLeft: 'auto' },
  rows: { listStyleType: 'none', margin: 0, padding: 0, containerType: 'inline-size' },
  beyond: {
    margin: 0,
    paddingTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Rows shown until somebody asks for more. */
const fewRows = 5;

interface SectionOfTodayProps {
  readonly section: TodaySection;
  /** Key of the row Tab comes to. */
  readonly stop: string | null;
}

export function SectionOfToday({ section, stop }: SectionOfTodayProps) {
  const styles = useStyles();
  const { today } = useTexts().frame;
  const headingId = useId();
  const [isOpen, setOpen] = useState(false);
  const { kind, count, rows } = section;
  const shown = isOpen ? rows : rows.slice(0, fewRows);
  return (
    <section className={styles.section} aria-labelledby={headingId} data-section={kind}>
      <SectionHead section={section} headingId={headingId} />
      <ul className={styles.rows}>
        {shown.map((row) => (
          <TodayRow
            key={itemKey({ kind, row })}
            item={{ kind, row }}
            isStop={stop === itemKey({ kind, row })}
          />
        ))}
      </ul>
      {rows.length > shown.length && (
        <Button size="small" appearance="subtle" onClick={() => setOpen(true)}>
          {today.rest(rows.length - shown.length)}
        </Button>
      )}
      {isOpen && count > rows.length && <p className={styles.beyond}>{today.beyond(rows.length, count)}</p>}
    </section>
  );
}

interface SectionHeadProps {
  readonly section: TodaySection;
  readonly headingId: string;
}

function SectionHead({ section, headingId }: SectionHeadProps) {
  const styles = useStyles();
  const { today } = useTexts().frame;
  const { kind, count } = section;
  return (
    <div className={styles.head}>
      <h3 id={headingId} className={styles.title}>
        {today.kinds[kind]}
      </h3>
      <CounterBadge count={count} overflowCount={9_999} appearance="filled" color="informative" />
      <Button
        size="small"
        appearance="subtle"
        className={styles.all}
        aria-describedby={headingId}
        onClick={() => openList(section)}
      >
        {today.all}
      </Button>
      {mayAcknowledge(kind) && (
        <Button
          size="small"
          appearance="subtle"
          aria-describedby={headingId}
          onClick={() => askForSection(section)}
        >
          {today.acknowledgeAll(count)}
        </Button>
      )}
    </div>
  );
}

function openList({ kind }: TodaySection): void {
  const { id, criteria } = listOfSection(kind, japanDate(Date.now()));
  const { branchCode } = todayStore.getState();
  const ofBranch = branchCode === null || branchCode === '' ? {} : { branchCode };
  openUsualSearchWith(id, { ...criteria, ...ofBranch });
}
