/** What a command is called in menus and in the list of keys. Pure. */
import type { Texts } from '../../text/texts.ts';
import { usualSearchIds } from '../search/usual-searches.ts';
import { type Command, isSearchCommand } from './key-map.ts';

export function commandName(command: Command, { frame }: Pick<Texts, 'frame'>): string {
  if (!isSearchCommand(command)) return frame.commands[command];
  const id = usualSearchIds[Number(command.at(-1)) - 1];
  return id === undefined ? '' : frame.usualSearches[id];
}
