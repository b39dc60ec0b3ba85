/**
 * A delivery server for people and other processes, until SIGTERM or SIGINT:
 * `node test/delivery-server/main.ts --out DIR [--skin N] [--docs N] [--seed N] [--port N] [--clock YYYY-MM-DDTHH:mm] [--fast-documents]`.
 * Prints one line of JSON once it listens; the files it names are in DIR.
 */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { createDocumentFactory } from '#test/support/documents/create-document.ts';
import { createFakePki } from '#test/support/pki/fake-pki.ts';
import { fastDocument, readSkinNumber, startDeliveryServer, worldCharacters } from './index.ts';
import { writeHandout } from './write-handout.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.cache/delivery-server' },
    skin: { type: 'string', default: '1' },
    docs: { type: 'string', default: '320' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: '0' },
    clock: { type: 'string' },
    'fast-documents': { type: 'boolean', default: false },
  },
});

const pki = await createFakePki();
const server = await startDeliveryServer({
  pki,
  skin: readSkinNumber(values.skin),
  documents: Number(values.docs),
  seed: Number(values.seed),
  port: Number(values.port),
  clockStart: values.clock,
  documentFactory: values['fast-documents']
    ? fastDocument
    : await createDocumentFactory(pki, { characters: worldCharacters }),
});
const handout = await writeHandout(server, pki, values.out);
process.stdout.write(`${JSON.stringify(handout)}\n`);
await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
await server.close();
