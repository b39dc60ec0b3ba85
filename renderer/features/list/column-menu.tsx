/** Everything that can be done with a column, by keyboard too: order, place, width, which ones are seen. */
import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { useTexts } from '../../text/texts.ts';
import { hideColumn, moveColumn, resizeColumn, showColumn, usualLayout, widthOf } from './column-layout.ts';
import { closeColumnMenu, columnMenuStore } from './column-menu-store.ts';
import { type ColumnId, columnIds, columnOf } from './columns.ts';
import { fitColumn } from './fit-column.ts';
import { changeLayout, layoutStore } from './layout-store.ts';
import { sortList } from './sort-list.ts';

export function ColumnMenu() {
  const open = columnMenuStore((state) => state.open);
  if (open === null) return null;
  return (
    <Menu
      open
      onOpenChange={(_, { open: stays }) => {
        if (stays) return;
        closeColumnMenu();
        document.querySelector<HTMLElement>('[data-grid]')?.focus();
      }}
      positioning={{ target: document.getElementById(open.headingId), position: 'below', align: 'start' }}
    >
      <MenuPopover>
        <ColumnMenuItems column={open.column} />
      </MenuPopover>
    </Menu>
  );
}

const step = 24;

function ColumnMenuItems({ column }: { readonly column: ColumnId }) {
  const { menu } = useTexts().list;
  const { sort } = columnOf(column);
  const resizeBy = (by: number): void =>
    changeLayout((layout) => resizeColumn(layout, column, widthOf(layout, column) + by));
  return (
    <MenuList>
      <MenuItem
        disabled={sort === null}
        onClick={() => sort && void sortList({ column: sort, direction: 'asc' })}
      >
        {menu.ascending}
      </MenuItem>
      <MenuItem
        disabled={sort === null}
        onClick={() => sort && void sortList({ column: sort, direction: 'desc' })}
      >
        {menu.descending}
      </MenuItem>
      <MenuItem onClick={() => void sortList(null)}>{menu.usualOrder}</MenuItem>
      <MenuDivider />
      <MenuItem onClick={() => changeLayout((layout) => moveColumn(layout, column, -1))}>
        {menu.left}
      </MenuItem>
      <MenuItem onClick={() => changeLayout((layout) => moveColumn(layout, column, 1))}>
        {menu.right}
      </MenuItem>
      <MenuItem onClick={() => fitColumn(column)}>{menu.fit}</MenuItem>
      <MenuItem persistOnClick onClick={() => resizeBy(step)}>
        {menu.wider}
      </MenuItem>
      <MenuItem persistOnClick onClick={() => resizeBy(-step)}>
        {menu.narrower}
      </MenuItem>
      <MenuItem onClick={() => changeLayout((layout) => hideColumn(layout, column))}>{menu.hide}</MenuItem>
      <MenuDivider />
      <ChooseColumns />
      <ChooseDensity />
      <MenuItem onClick={() => changeLayout(() => usualLayout)}>{menu.reset}</MenuItem>
    </MenuList>
  );
}

export function ChooseColumns() {
  const { list, words } = useTexts();
  const { order } = layoutStore((state) => state.layout);
  return (
    <Menu
      checkedValues={{ columns: [...order] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const changed = columnIds.find((id) => order.includes(id) !== checkedItems.includes(id));
        if (changed === undefined) return;
        changeLayout((layout) =>
          checkedItems.includes(changed) ? showColumn(layout, changed) : hideColumn(layout, changed),
        );
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuItem>{list.menu.choose}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {columnIds.map((id) => (
            <MenuItemCheckbox key={id} name="columns" value={id}>
              {words.columns[id]}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const asInSettings = 'settings';

/** How high the rows of this search are; without a choice, as the settings say. */
function ChooseDensity() {
  const { list, settings } = useTexts();
  const { density } = layoutStore((state) => state.layout);
  const choose = (chosen: string | undefined): void =>
    changeLayout((layout) => ({
      ...layout,
      density: chosen === 'compact' || chosen === 'standard' ? chosen : null,
    }));
  return (
    <Menu
      checkedValues={{ density: [density ?? asInSettings] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuItem>{list.menu.density}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="density" value={asInSettings}>
            {list.menu.asInSettings}
          </MenuItemRadio>
          <MenuItemRadio name="density" value="compact">
            {settings.densities.compact}
          </MenuItemRadio>
          <MenuItemRadio name="density" value="standard">
            {settings.densities.standard}
          </MenuItemRadio>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
