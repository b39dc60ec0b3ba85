/** The raw evidence (L3): as JSON, or its hash on the clipboard. */
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import type { VersionEvidence } from '#contract/bridge/requests.ts';
import { useTexts } from '../../text/texts.ts';
import { copyHash, saveJson } from './export-evidence.ts';

interface MoreActionsProps {
  readonly evidence: VersionEvidence;
  /** Does the work and says `done` when it has succeeded. */
  readonly run: (work: () => Promise<unknown>, done?: string) => void;
}

export function MoreActions({ evidence, run }: MoreActionsProps) {
  const { verdict } = useTexts();
  const { actions, jsonName } = verdict;
  const { fileId, sha256 } = evidence.version;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={actions.more} relationship="label">
          <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => run(() => saveJson(evidence, jsonName(fileId)))}>
            {actions.saveJson}
          </MenuItem>
          <MenuItem onClick={() => run(() => copyHash(sha256), actions.copied)}>{actions.copyHash}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
