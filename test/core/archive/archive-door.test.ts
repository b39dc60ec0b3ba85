/** One open archive per process: short records beside long work, long work one after the other. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ArchiveDoor, createArchiveDoor } from '#core/archive/index.ts';
import { fileId, listItem, open, pdf, profile, receive, temporaryRoot } from './archive-world.ts';

let root: string;
let remove: () => Promise<void>;
let door: ArchiveDoor;
let openings: number;

beforeEach(async () => {
  ({ root, remove } = await temporaryRoot());
  openings = 0;
  door = createArchiveDoor((path) => {
    openings += 1;
    return open(path);
  });
});
afterEach(() => remove());

const author = { profile, operator: '見本' };
const extended = { action: 'deadline-extended', fileId: fileId(1), until: '2026-12-20' } as const;

it('lets a record be written while long work goes on', async () => {
  const sync = await door.openAlone(root);
  await receive(sync, listItem(fileId(1)), pdf('one'));
  const beside = await door.openBeside(root);
  await beside.append(author, [extended]);
  beside.close();
  await receive(sync, listItem(fileId(2)), pdf('two'));
  expect(sync.document(profile, fileId(1))?.extendedUntil).toBe('2026-12-20');
  sync.close();
  expect(openings).toBe(1);
});

it('lets long work join a short record, and neither closes for the other', async () => {
  const beside = await door.openBeside(root);
  const sync = await door.openAlone(root);
  sync.close();
  sync.close();
  await beside.append(author, [extended]);
  beside.close();
  expect(openings).toBe(1);
});

it('refuses a second long work until the first has ended', async () => {
  const sync = await door.openAlone(root);
  await expect(door.openAlone(root)).rejects.toMatchObject({ code: 'another-instance' });
  sync.close();
  const next = await door.openAlone(root);
  next.close();
  expect(openings).toBe(2);
});

it('refuses what another process has, and opens again afterwards', async () => {
  const other = await open(root);
  await expect(door.openBeside(root)).rejects.toMatchObject({ code: 'another-instance' });
  await expect(door.openAlone(root)).rejects.toMatchObject({ code: 'another-instance' });
  other.close();
  (await door.openAlone(root)).close();
});
