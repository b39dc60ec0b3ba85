/** 同期, 保存, 書き出し, 検証, 報告書; the search box; and a menu that has every command with its key. */
import { Toolbar, ToolbarButton, ToolbarDivider, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowExport20Regular } from '@fluentui/react-icons/svg/arrow-export';
import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { DocumentText20Regular } from '@fluentui/react-icons/svg/document-text';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons/svg/shield-checkmark';
import { useTexts } from '../../text/texts.ts';
import { reportDocuments, verifyDocuments } from '../list/list-commands.ts';
import { SearchBox } from '../search/search-box.tsx';
import { CommandMenu } from './command-menu.tsx';
import { keysOf } from './key-map.ts';
import { runCommand } from './run-command.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    flexShrink: 0,
    minHeight: '44px',
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tools: { padding: 0, columnGap: '2px', flexShrink: 0 },
  button: { whiteSpace: 'nowrap', minWidth: 'unset', fontWeight: tokens.fontWeightRegular },
});

export function CommandBar() {
  const styles = useStyles();
  const texts = useTexts();
  const { frame } = texts;
  const button = { className: styles.button } as const;
  return (
    <section className={styles.bar} aria-label={frame.commandBar}>
      <Toolbar aria-label={frame.commandBar} size="small" className={styles.tools}>
        <CommandMenu />
        <ToolbarButton
          {...button}
          icon={<ArrowSync20Regular />}
          title={keysOf('sync')}
          onClick={() => runCommand('sync', texts)}
        >
          {frame.commands.sync}
        </ToolbarButton>
        <ToolbarDivider />
        <ToolbarButton
          {...button}
          icon={<Save20Regular />}
          title={keysOf('save')}
          onClick={() => runCommand('save', texts)}
        >
          {frame.commands.save}
        </ToolbarButton>
        <ToolbarButton
          {...button}
          icon={<ArrowExport20Regular />}
          title={keysOf('export')}
          onClick={() => runCommand('export', texts)}
        >
          {frame.commands.export}
        </ToolbarButton>
        <ToolbarButton {...button} icon={<ShieldCheckmark20Regular />} onClick={() => void verifyDocuments()}>
          {frame.verify}
        </ToolbarButton>
        <ToolbarButton {...button} icon={<DocumentText20Regular />} onClick={() => void reportDocuments()}>
          {frame.report}
        </ToolbarButton>
      </Toolbar>
      <SearchBox />
    </section>
  );
}
