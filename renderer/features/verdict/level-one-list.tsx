/** The four rows, each with its symbol, its name and a sentence. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { VersionEvidence } from '#contract/bridge/requests.ts';
import type { Texts } from '../../text/texts.ts';
import { useTexts } from '../../text/texts.ts';
import { shortName } from './distinguished-name.ts';
import { type LevelOneRow, levelOneRows } from './level-one.ts';
import { MarkSymbol } from './mark-symbol.tsx';
import { japanSecond } from './times.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'auto 1fr', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'subgrid',
    gridColumn: '1 / -1',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    margin: 0,
  },
  finding: { margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  more: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, display: 'block' },
});

/** What a row says, and a second line where there is more to know. */
function sayRow(row: LevelOneRow, { verdict }: Texts): readonly [finding: string, more: string | null] {
  switch (row.row) {
    case 'alteration':
      return [verdict.findings.alteration[row.finding], null];
    case 'issuer':
      return [verdict.findings.issuer(row, row.subject === null ? null : shortName(row.subject)), null];
    case 'timestamp':
      return [
        verdict.findings.timestamp(row, japanSecond(row.at)),
        row.tsa === null || row.finding === 'moot' ? null : verdict.by(shortName(row.tsa)),
      ];
    case 'version':
      return [verdict.findings.version(row), null];
  }
}

interface LevelOneListProps {
  readonly evidence: VersionEvidence;
  readonly newestIssueCount: number | null;
}

export function LevelOneList({ evidence, newestIssueCount }: LevelOneListProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <dl className={styles.list}>
      {levelOneRows(evidence, newestIssueCount).map((row) => {
        const [finding, more] = sayRow(row, texts);
        return (
          <div key={row.row} className={styles.row} data-row={row.row} data-mark={row.mark}>
            <dt className={styles.name}>
              <MarkSymbol mark={row.mark} label={texts.verdict.marks[row.mark]} />
              {texts.verdict.rows[row.row]}
            </dt>
            <dd className={styles.finding}>
              {finding}
              {more !== null && <span className={styles.more}>{more}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
