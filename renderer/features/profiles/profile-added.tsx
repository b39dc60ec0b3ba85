/** What became of a 接続先 that was added or changed: its certificate, its anchors for comparing, and its connection test. */
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ProfileView } from '#contract/bridge/requests.ts';
import { formatDay } from '../../components/japan-time.ts';
import { useTexts } from '../../text/texts.ts';
import { AnchorList } from './anchor-list.tsx';
import { ConnectionStations } from './connection-stations.tsx';
import { connectionStore } from './connection-store.ts';
import { Part } from './part.tsx';
import { profileDialogStore } from './profile-dialog-store.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: '8em 1fr',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
});

export function ProfileAdded({ added }: { readonly added: ProfileView }) {
  const styles = useStyles();
  const texts = useTexts().profile;
  const isTrustChanged = profileDialogStore(
    ({ registered, draft }) => registered !== null && draft.anchors.length + draft.tsaAnchors.length > 0,
  );
  const run = connectionStore(({ runs }) => runs.get(added.name));
  return (
    <>
      <Part title={texts.test}>
        {run !== undefined && <ConnectionStations profile={added.name} run={run} />}
      </Part>
      <Part title={texts.certificateOf}>
        <dl className={styles.facts}>
          <dt>{texts.subject}</dt>
          <dd>{added.certificate.subject}</dd>
          <dt>{texts.validUntil}</dt>
          <dd>
            <Text>
              {formatDay(added.certificate.notAfter)}（{texts.daysLeft(added.certificateDaysLeft)}）
            </Text>
          </dd>
        </dl>
      </Part>
      <Part title={texts.anchorsTitle}>
        {isTrustChanged && <Text>{texts.anchorsChanged}</Text>}
        <AnchorList anchors={added.anchors} advice={texts.anchorsCompare} />
      </Part>
    </>
  );
}
