/** One kind of 今日の要確認: how many, of which branches, and the newest of them. */
import { Button, CounterBadge, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { BranchCount, TodaySection } from '#contract/bridge/requests.ts';
import { japanDate } from '../../components/japan-time.ts';
import { useTexts } from '../../text/texts.ts';
import { openUsualSearchWith } from '../search/search-store.ts';
import { listOfSection } from './next-action.ts';
import { TodayRow } from './today-row.tsx';

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
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  branches: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalXS,
    '& button': { minWidth: '24px', minHeight: '24px' },
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Rows shown until somebody asks for more. */
const fewRows = 5;

export function SectionOfToday({ section }: { readonly section: TodaySection }) {
  const styles = useStyles();
  const { today } = useTexts().frame;
  const headingId = useId();
  const [isOpen, setOpen] = useState(false);
  const { kind, count, rows } = section;
  const shown = isOpen ? rows : rows.slice(0, fewRows);
  return (
    <section className={styles.section} aria-labelledby={headingId} data-section={kind}>
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
      </div>
      {section.branches.length > 1 && <Branches section={section} />}
      <ul className={styles.rows}>
        {shown.map((row) => (
          <TodayRow key={`${row.profile} ${row.fileId}`} kind={kind} row={row} />
        ))}
      </ul>
      {rows.length > shown.length && (
        <Button size="small" appearance="subtle" onClick={() => setOpen(true)}>
          {today.more(rows.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

function Branches({ section }: { readonly section: TodaySection }) {
  const styles = useStyles();
  const { today } = useTexts().frame;
  return (
    <div className={styles.branches}>
      <span>{today.branches}</span>
      {section.branches.map((branch) => (
        <Link
          key={branch.branchCode}
          as="button"
          disabled={branch.branchCode === ''}
          onClick={() => openList(section, branch)}
        >
          {today.branch(branch.branchCode, branch.count)}
        </Link>
      ))}
    </div>
  );
}

function openList({ kind }: TodaySection, branch?: BranchCount): void {
  const { id, criteria } = listOfSection(kind, japanDate(Date.now()));
  openUsualSearchWith(id, { ...criteria, ...(branch !== undefined && { branchCode: branch.branchCode }) });
}
