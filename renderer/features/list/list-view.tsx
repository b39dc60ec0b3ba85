/** 一覧: conditions above, the grid, and what can be done with the ticked documents below. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../../text/texts.ts';
import { ConditionsBar } from '../search/conditions-bar.tsx';
import { MailNotice } from '../search/mail-notice.tsx';
import { profilesStore } from '../profiles/profiles-store.ts';
import { BulkBar } from './bulk-bar.tsx';
import { Grid } from './grid.tsx';
import { listStore } from './list-store.ts';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, position: 'relative' },
  empty: {
    position: 'absolute',
    top: '40%',
    left: tokens.spacingHorizontalXXL,
    right: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    pointerEvents: 'none',
  },
});

export function ListView() {
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <ConditionsBar />
      <MailNotice />
      <Grid />
      <Empty />
      <BulkBar />
    </div>
  );
}

function Empty() {
  const styles = useStyles();
  const { list, errors } = useTexts();
  const { total, failure, query } = listStore();
  const hasProfile = profilesStore((state) => (state.profiles?.length ?? 0) > 0);
  if (failure !== null) return <p className={styles.empty}>{errors[failure].message}</p>;
  if (total !== 0) return null;
  const isUnrestricted =
    query.text === undefined && query.only === undefined && Object.keys(query.criteria).length === 0;
  return (
    <p className={styles.empty} role="status">
      {isUnrestricted && hasProfile ? list.nothingYet : list.empty}
      <br />
      {!isUnrestricted && list.emptyHint}
    </p>
  );
}
