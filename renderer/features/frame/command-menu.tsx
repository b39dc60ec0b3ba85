/** Every command of the window, with its key. */
import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
} from '@fluentui/react-components';
import { Navigation20Regular } from '@fluentui/react-icons/svg/navigation';
import { useTexts } from '../../text/texts.ts';
import { ChooseColumns } from '../list/column-menu.tsx';
import { reportDocuments, verifyDocuments } from '../list/list-commands.ts';
import { commandName } from './command-name.ts';
import { type Command, commands, isSearchCommand, keysOf } from './key-map.ts';
import { runCommand } from './run-command.ts';

export function CommandMenu() {
  const { frame } = useTexts();
  const searches = commands.filter(isSearchCommand);
  const others = commands.filter((command) => !isSearchCommand(command));
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton icon={<Navigation20Regular />} aria-label={frame.menu} title={frame.menu} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {others.map((command) => (
            <CommandItem key={command} command={command} />
          ))}
          <MenuDivider />
          <MenuItem onClick={() => void verifyDocuments()}>{frame.verify}</MenuItem>
          <MenuItem onClick={() => void reportDocuments()}>{frame.report}</MenuItem>
          <ChooseColumns />
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <MenuItem>{frame.searches}</MenuItem>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {searches.map((command) => (
                  <CommandItem key={command} command={command} />
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function CommandItem({ command }: { readonly command: Command }) {
  const texts = useTexts();
  return (
    <MenuItem secondaryContent={keysOf(command)} onClick={() => runCommand(command, texts)}>
      {commandName(command, texts)}
    </MenuItem>
  );
}
