/** One of the two versions: which it is, what is to be thought of it, and its pages (R154). */
import { Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useStore } from 'zustand';
import type { VersionView } from '#contract/bridge/requests.ts';
import { type Texts, useTexts } from '../../text/texts.ts';
import { Pages } from '../preview/pages.tsx';
import { PagesMessage } from '../preview/preview-message.tsx';
import { describeHeadline, headlineTitle } from '../verdict/describe-headline.ts';
import { MarkSymbol } from '../verdict/mark-symbol.tsx';
import { japanMinute } from '../verdict/times.ts';
import { type ComparedPair, type Side, chooseSide, compareStore } from './compare-store.ts';
import { pagesOf, zoomBoth } from './compared-pages.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  choice: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalXS,
    flexShrink: 0,
  },
  select: { flexGrow: 1, minWidth: 0 },
  side: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  mark: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `3px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    flexShrink: 0,
  },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderTopColor: tokens.colorStatusSuccessBorderActive,
  },
  attention: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorderActive,
  },
  bad: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderTopColor: tokens.colorStatusDangerBorderActive,
  },
  label: { backgroundColor: tokens.colorBrandBackground2, borderTopColor: tokens.colorBrandStroke1 },
  pages: { position: 'relative', display: 'flex', flexGrow: 1, minHeight: 0 },
});

interface ComparedVersionProps {
  readonly side: Side;
  readonly pair: ComparedPair;
}

export function ComparedVersion({ side, pair }: ComparedVersionProps) {
  const styles = useStyles();
  const { compare } = useTexts();
  const { content, bytes } = compareStore((state) => state[side]);
  const failed = compareStore((state) => state.failure !== null);
  const phase = useStore(pagesOf[side], (state) => state.phase);
  const versions = compareStore((state) => state.versions);
  const version = versions.find(({ sha256 }) => sha256 === pair[side]) ?? null;
  const name = compare.sides[side];
  return (
    <section className={styles.root} aria-label={name} data-side={side}>
      <div className={styles.choice}>
        <label className={styles.side} htmlFor={`compared-${side}`}>
          {name}
        </label>
        <VersionChoice side={side} pair={pair} versions={versions} />
      </div>
      <VersionMark version={version} content={content} />
      <div className={styles.pages}>
        <Pages
          bytes={version === null ? null : bytes}
          store={pagesOf[side]}
          zoomTo={zoomBoth}
          label={compare.pagesOf(name)}
        />
        <PagesMessage content={content} phase={phase} failed={failed} />
      </div>
    </section>
  );
}

interface VersionChoiceProps extends ComparedVersionProps {
  readonly versions: readonly VersionView[];
}

/** The other side's version cannot be chosen. */
function VersionChoice({ side, pair, versions }: VersionChoiceProps) {
  const styles = useStyles();
  const texts = useTexts();
  const other = pair[side === 'before' ? 'after' : 'before'];
  return (
    <Select
      id={`compared-${side}`}
      className={styles.select}
      size="small"
      value={pair[side]}
      onChange={(_, { value }) => chooseSide(side, value)}
    >
      {versions.map((version) => (
        <option key={version.sha256} value={version.sha256} disabled={version.sha256 === other}>
          {nameOf(version, texts)}
        </option>
      ))}
    </Select>
  );
}

function nameOf({ kind, issueCount, receivedAt, headline }: VersionView, texts: Texts): string {
  const { history } = texts.verdict;
  return [
    history.count(issueCount),
    kind === null ? texts.words.unknownKind : texts.words.kinds[kind],
    history.received(japanMinute(receivedAt) ?? ''),
    headlineTitle(headline, texts),
  ].join(' ');
}

interface VersionMarkProps {
  /** `null` = no longer in the history. */
  readonly version: VersionView | null;
  readonly content: 'loading' | 'same' | 'changed' | 'missing';
}

function VersionMark({ version, content }: VersionMarkProps) {
  const styles = useStyles();
  const texts = useTexts();
  const evidence = version === null ? null : { version, report: null };
  const { outcome, title } = describeHeadline({ evidence, content, verifying: false, failure: null }, texts);
  return (
    <div
      className={mergeClasses(styles.mark, outcome === 'pending' ? undefined : styles[outcome])}
      data-outcome={outcome}
    >
      <MarkSymbol mark={outcome} />
      <span>{title}</span>
    </div>
  );
}
