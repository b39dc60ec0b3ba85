/** For headquarters: how many items each branch has, and the board of one of them (R166). */
import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { TodaySection } from '#contract/bridge/requests.ts';
import { useTexts } from '../../text/texts.ts';
import { chooseBranch, countBranches, todayStore } from './today-store.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, marginLeft: 'auto' },
});

const every = 'every';
const branchPrefix = 'branch ';

export function BranchFilter({ sections }: { readonly sections: readonly TodaySection[] }) {
  const styles = useStyles();
  const { today } = useTexts().frame;
  const id = useId();
  const branchCode = todayStore((state) => state.branchCode);
  const branches = countBranches(sections);
  if (branches.length < 2 && branchCode === null) return null;
  const isKnown = branchCode === null || branches.some((branch) => branch.branchCode === branchCode);
  return (
    <div className={styles.root}>
      <label htmlFor={id}>{today.branchFilter}</label>
      <Select
        id={id}
        size="small"
        value={branchCode === null ? every : branchPrefix + branchCode}
        onChange={(_, { value }) =>
          void chooseBranch(value === every ? null : value.slice(branchPrefix.length)).catch(() => undefined)
        }
      >
        <option value={every}>{today.allBranches}</option>
        {branches.map((branch) => (
          <option key={branch.branchCode} value={branchPrefix + branch.branchCode}>
            {today.branch(branch.branchCode, branch.count)}
          </option>
        ))}
        {!isKnown && <option value={branchPrefix + branchCode}>{today.branch(branchCode, 0)}</option>}
      </Select>
    </div>
  );
}
