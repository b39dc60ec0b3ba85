/** The files of one group of differences, each with its one next step. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Difference } from '#contract/reconciliation.ts';
import { formatDate } from '../../components/japan-time.ts';
import { useTexts } from '../../text/texts.ts';
import { office } from '../list/cell-text.ts';
import { openDocument } from '../selection/selection-store.ts';
import { showView } from '../view/view-store.ts';
import type { DifferenceGroup } from './difference-groups.ts';
import { DifferenceAction } from './difference-action.tsx';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    width: '100%',
    minWidth: '800px',
    // Columns of one group stand under those of the other.
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th': {
      fontWeight: tokens.fontWeightSemibold,
      textAlign: 'start',
      color: tokens.colorNeutralForeground2,
    },
    '& th, & td': {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      whiteSpace: 'nowrap',
    },
    '& td': { height: '32px' },
  },
  name: { whiteSpace: 'normal !important' as 'normal', overflowWrap: 'anywhere' },
  fileId: { width: '280px' },
  kind: { width: '110px' },
  office: { width: '90px' },
  uploadedOn: { width: '120px' },
  action: { width: '130px' },
  open: { fontSize: 'inherit', fontVariantNumeric: 'tabular-nums' },
  isNew: {
    marginInlineEnd: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const rowsAtFirst = 20;
const rowsMore = 100;

export function DifferenceTable({
  profile,
  group,
}: {
  readonly profile: string;
  readonly group: DifferenceGroup;
}) {
  const styles = useStyles();
  const texts = useTexts().reconciliation;
  const [shown, setShown] = useState(rowsAtFirst);
  const { differences, count } = group;
  const hidden = differences.length - shown;
  const columns = Object.entries(texts.columns) as [keyof typeof texts.columns, string][];
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(([name, title]) => (
                <th key={name} scope="col" className={name === 'customerName' ? undefined : styles[name]}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differences.slice(0, shown).map((difference) => (
              <DifferenceRow
                key={difference.fileId}
                profile={profile}
                difference={difference}
                group={group}
              />
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 && (
        <Button appearance="subtle" onClick={() => setShown(shown + rowsMore)}>
          {texts.more(Math.min(hidden, rowsMore))}
        </Button>
      )}
      {hidden <= 0 && count > differences.length && (
        <p className={styles.quiet}>{texts.notKept(count - differences.length)}</p>
      )}
    </>
  );
}

function showDocument(profile: string, fileId: string): void {
  openDocument({ profile, fileId, sha256: null });
  showView('list');
}

interface DifferenceRowProps {
  readonly profile: string;
  readonly difference: Difference;
  readonly group: DifferenceGroup;
}

function DifferenceRow({ profile, difference, group }: DifferenceRowProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { fileId, customerName, kind, bankCode, branchCode, uploadedOn } = difference;
  return (
    <tr data-file={fileId}>
      <td className={styles.name}>
        {difference.event === 'local-only' && difference.isNew && (
          <span className={styles.isNew}>{texts.reconciliation.isNew}</span>
        )}
        {customerName ?? '—'}
      </td>
      <td>
        {difference.event === 'server-only' ? (
          fileId
        ) : (
          <Link as="button" className={styles.open} onClick={() => showDocument(profile, fileId)}>
            {fileId}
          </Link>
        )}
      </td>
      <td>{kind === null ? texts.words.unknownKind : texts.words.kinds[kind]}</td>
      <td>{office(bankCode, branchCode)}</td>
      <td>{formatDate(uploadedOn)}</td>
      <td>
        <DifferenceAction profile={profile} fileId={fileId} action={group.action} />
      </td>
    </tr>
  );
}
