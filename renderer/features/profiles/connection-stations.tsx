/** The stations of a connection test, each lighting up as it is passed, and the error at the one that was not. */
import { Button, Spinner, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import { DismissCircle20Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { SubtractCircle20Regular } from '@fluentui/react-icons/svg/subtract-circle';
import {
  type ConnectionStep,
  type ConnectionStepResult,
  connectionSteps,
} from '#contract/connection-step.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../text/texts.ts';
import { type ConnectionRun, stopConnectionTest } from './connection-store.ts';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalXXS, margin: 0, padding: 0, listStyleType: 'none' },
  station: {
    display: 'grid',
    gridTemplateColumns: '20px 11em 5em 1fr',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '24px',
  },
  waiting: { color: tokens.colorNeutralForeground3 },
  ok: { '& > svg': { color: tokens.colorStatusSuccessForeground1 } },
  failed: {
    fontWeight: tokens.fontWeightSemibold,
    '& > svg': { color: tokens.colorStatusDangerForeground1 },
  },
  detail: {
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
  },
  notice: { marginBlock: tokens.spacingVerticalXS, marginInlineStart: '28px' },
  state: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minHeight: '32px' },
});

type StationState = 'waiting' | 'running' | 'ok' | 'skipped' | 'failed';

function stateOf(run: ConnectionRun, step: ConnectionStep): StationState {
  const result = run.steps.find((each) => each.step === step);
  if (result !== undefined) return !result.ok ? 'failed' : result.skipped === true ? 'skipped' : 'ok';
  const next = connectionSteps.find((each) => !run.steps.some((known) => known.step === each));
  return run.isRunning && next === step ? 'running' : 'waiting';
}

interface ConnectionStationsProps {
  readonly profile: string;
  readonly run: ConnectionRun;
}

export function ConnectionStations({ profile, run }: ConnectionStationsProps) {
  const styles = useStyles();
  const { testing, testOk, testStopped, stopTest } = useTexts().profile;
  const isOk = !run.isRunning && run.failure === null && run.steps.every(({ ok }) => ok);
  return (
    <div data-part="connection-test">
      <ol className={styles.list}>
        {connectionSteps.map((step) => (
          <Station key={step} step={step} run={run} />
        ))}
      </ol>
      <div className={styles.state} role="status">
        {run.isRunning && <Text>{testing}</Text>}
        {isOk && <Text weight="semibold">{testOk}</Text>}
        {run.failure?.code === 'cancelled' && <Text>{testStopped}</Text>}
        {run.isRunning && (
          <Button size="small" onClick={() => stopConnectionTest(profile)}>
            {stopTest}
          </Button>
        )}
      </div>
      {run.failure !== null && run.failure.code !== 'cancelled' && (
        <ErrorNotice code={run.failure.code} detail={run.failure.detail} />
      )}
    </div>
  );
}

function Station({ step, run }: { readonly step: ConnectionStep; readonly run: ConnectionRun }) {
  const styles = useStyles();
  const { stations, stationStates } = useTexts().profile;
  const result = run.steps.find((each) => each.step === step);
  const state = stateOf(run, step);
  const look = {
    waiting: styles.waiting,
    running: '',
    skipped: styles.waiting,
    ok: styles.ok,
    failed: styles.failed,
  };
  return (
    <li data-step={step} data-state={state}>
      <div className={mergeClasses(styles.station, look[state])}>
        <Sign state={state} />
        <span>{stations[step]}</span>
        <span>{stationStates[state]}</span>
        <span className={styles.detail}>{result?.ok === true && <Detail result={result} />}</span>
      </div>
      {result?.code !== undefined && (
        <div className={styles.notice}>
          <ErrorNotice code={result.code} detail={result.detail} />
        </div>
      )}
    </li>
  );
}

function Sign({ state }: { readonly state: StationState }) {
  switch (state) {
    case 'ok':
      return <CheckmarkCircle20Filled aria-hidden />;
    case 'failed':
      return <DismissCircle20Filled aria-hidden />;
    case 'running':
      return <Spinner size="extra-tiny" aria-hidden />;
    case 'skipped':
      return <SubtractCircle20Regular aria-hidden />;
    case 'waiting':
      return <Circle20Regular aria-hidden />;
  }
}

/** Facts come as the service knows them; two of them are words of ours. */
function Detail({ result }: { readonly result: ConnectionStepResult }) {
  const { roles, passwordCreated, lastLogin } = useTexts().profile;
  const { step, detail = '' } = result;
  if (step === 'role' && Object.hasOwn(roles, detail)) return roles[detail as keyof typeof roles];
  if (detail === 'password-created') return passwordCreated;
  // The server's last login, a minute in Japan.
  return detail.replace(/(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/, lastLogin('$1/$2/$3 $4'));
}
