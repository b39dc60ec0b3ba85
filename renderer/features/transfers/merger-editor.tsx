/** 統廃合表: its rows, a new one, and the effect of either. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useEffect } from '../../components/use-effect.ts';
import { useTexts } from '../../text/texts.ts';
import { MergerEffect } from './merger-effect.tsx';
import { MergerForm } from './merger-form.tsx';
import { loadMergers, mergerStore, startMergersAnew } from './merger-store.ts';
import { MergerTable } from './merger-table.tsx';

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  lead: { display: 'block', color: tokens.colorNeutralForeground2, maxWidth: '60em' },
  anew: { alignSelf: 'start' },
});

export function MergerEditor() {
  const styles = useStyles();
  const texts = useTexts().transfers.mergers;
  const { rules, failure, notice } = mergerStore();
  useEffect(() => {
    void loadMergers();
  }, []);
  return (
    <div className={styles.editor}>
      <Text className={styles.lead}>{texts.lead}</Text>
      {failure !== null && <ErrorNotice code={failure.code} detail={failure.detail} />}
      {failure?.code === 'mergers-unreadable' && (
        <Button className={styles.anew} onClick={() => void startMergersAnew()}>
          {texts.startAnew}
        </Button>
      )}
      <Text role="status">{notice === null ? '' : notice(texts)}</Text>
      {rules !== null && (
        <>
          <MergerTable rules={rules} />
          <MergerForm />
          <MergerEffect />
        </>
      )}
    </div>
  );
}
