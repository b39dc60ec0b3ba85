/** Renaming and deleting a search of one's own. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import type { SavedSearch } from '#contract/bridge/desktop-state.ts';
import { useTexts } from '../../text/texts.ts';
import { DeleteSearchDialog } from './delete-search-dialog.tsx';
import { NameDialog } from './name-dialog.tsx';
import { renameSearch } from './saved-searches-store.ts';

export function SavedSearchMenu({ search }: { readonly search: SavedSearch }) {
  const texts = useTexts();
  const [open, setOpen] = useState<'rename' | 'delete' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            icon={<MoreHorizontal16Regular />}
            aria-label={texts.frame.itemMenu(search.name)}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setOpen('rename')}>{texts.frame.rename}</MenuItem>
            <MenuItem onClick={() => setOpen('delete')}>{texts.frame.remove}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {open === 'rename' && (
        <NameDialog
          title={texts.search.renameTitle}
          name={search.name}
          onName={(name) => renameSearch(search.id, name)}
          onClose={close}
        />
      )}
      {open === 'delete' && <DeleteSearchDialog search={search} onClose={close} />}
    </>
  );
}
