/** Every key of the main window and what it asks for (U15). Pure. */

export const commands = [
  'sync',
  'search',
  'open',
  'show-verdict',
  'select-all',
  'copy',
  'save',
  'export',
  'print',
  'next-pane',
  'previous-pane',
  'clear-search',
  'keys',
  'search-1',
  'search-2',
  'search-3',
  'search-4',
  'search-5',
  'search-6',
  'search-7',
  'search-8',
  'search-9',
] as const;

export type Command = (typeof commands)[number];

export type SearchCommand = Extract<Command, `search-${number}`>;

export function isSearchCommand(command: Command): command is SearchCommand {
  return command.startsWith('search-');
}

export interface Binding {
  readonly command: Command;
  readonly key: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** Text fields and menus have a use of their own for the key. */
  readonly isGridOnly?: boolean;
}

export const bindings: readonly Binding[] = [
  { command: 'sync', key: 'F5' },
  { command: 'search', key: 'f', ctrl: true },
  { command: 'search', key: 'F3' },
  { command: 'open', key: 'Enter', isGridOnly: true },
  { command: 'show-verdict', key: 'Enter', alt: true },
  { command: 'select-all', key: 'a', ctrl: true, isGridOnly: true },
  { command: 'copy', key: 'c', ctrl: true, isGridOnly: true },
  { command: 'save', key: 's', ctrl: true },
  { command: 'export', key: 'e', ctrl: true },
  { command: 'print', key: 'p', ctrl: true },
  { command: 'next-pane', key: 'F6' },
  { command: 'previous-pane', key: 'F6', shift: true },
  { command: 'clear-search', key: 'Escape', isGridOnly: true },
  { command: 'keys', key: 'F1' },
  ...Array.from({ length: 9 }, (_, index): Binding => {
    const digit = index + 1;
    return { command: `search-${digit}` as Command, key: String(digit), ctrl: true };
  }),
];

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export function commandOf(pressed: PressedKey, isInGrid: boolean): Command | null {
  if (pressed.metaKey) return null;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  const found = bindings.find(
    (each) =>
      each.key === key &&
      (each.ctrl ?? false) === pressed.ctrlKey &&
      (each.shift ?? false) === pressed.shiftKey &&
      (each.alt ?? false) === pressed.altKey &&
      (isInGrid || each.isGridOnly !== true),
  );
  return found?.command ?? null;
}

/** `Ctrl+F`, as menus and the list of keys show it. */
export function keyName({ key, ctrl, shift, alt }: Binding): string {
  const name = key === 'Escape' ? 'Esc' : key.length === 1 ? key.toUpperCase() : key;
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

export function keysOf(command: Command): string {
  return bindings
    .filter((binding) => binding.command === command)
    .map(keyName)
    .join(' / ');
}
