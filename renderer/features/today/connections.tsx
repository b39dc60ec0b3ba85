/** What is the matter with the connections themselves, above the documents. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { formatDay } from '../../components/japan-time.ts';
import { OutcomeSymbol } from '../../components/outcome-symbol.tsx';
import { type Texts, useTexts } from '../../text/texts.ts';
import { profilesStore } from '../profiles/profiles-store.ts';
import { syncStore } from '../sync/sync-store.ts';
import { showView, viewStore } from '../view/view-store.ts';
import { type ConnectionItem, connectionItems } from './connection-items.ts';

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
});

export function Connections() {
  const styles = useStyles();
  const texts = useTexts();
  const { connections } = texts.frame.today;
  const id = useId();
  const profiles = profilesStore((state) => state.profiles) ?? [];
  const syncs = syncStore((state) => state.history) ?? [];
  const profile = viewStore((state) => state.profile);
  const items = connectionItems({ profiles, profile, syncs });
  if (items.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {connections.title}
      </h3>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={`${item.profile} ${item.item}`} className={styles.item} data-connection={item.item}>
            <OutcomeSymbol outcome={item.isUrgent ? 'bad' : 'attention'} />
            <span>{sayItem(item, texts)}</span>
            <Button size="small" onClick={() => showView(item.goTo)}>
              {item.goTo === 'settings' ? connections.settings : connections.sync}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayItem(item: ConnectionItem, { frame, errors }: Texts): string {
  const { connections } = frame.today;
  const { profile } = item;
  switch (item.item) {
    case 'certificate': {
      const until = formatDay(item.notAfter);
      return item.daysLeft < 0
        ? connections.certificateEnded(profile, until)
        : connections.certificateEnds(profile, item.daysLeft, until);
    }
    case 'sync-failed':
      return connections.syncFailed(profile, errors[item.code].message);
    case 'sync-incomplete':
      return connections.syncIncomplete(profile, item.failed);
    case 'never-compared':
      return connections.neverCompared(profile);
    case 'compared-long-ago':
      return item.isUrgent
        ? connections.comparedTooLongAgo(profile, item.days)
        : connections.comparedLongAgo(profile, item.days);
  }
}
