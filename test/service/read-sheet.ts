/** Reads the one sheet of a workbook as a spreadsheet program would: shared strings looked up, nothing evaluated. */
import { promisify } from 'node:util';
import { load } from 'cheerio';
import yauzl from 'yauzl';

export interface Sheet {
  readonly rows: readonly (readonly string[])[];
  /** The types cells are declared with. */
  readonly types: ReadonlySet<string>;
  /** The sheet's own markup. */
  readonly xml: string;
}

export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  const files = await unzip(bytes);
  const xml = files.get('xl/worksheets/sheet1.xml') ?? '';
  const strings = load(files.get('xl/sharedStrings.xml') ?? '', { xml: true });
  const texts = strings('si')
    .toArray()
    .map((each) => strings(each).text());
  const sheet = load(xml, { xml: true });
  const types = new Set<string>();
  const rows = sheet('row')
    .toArray()
    .map((row) =>
      sheet(row)
        .find('c')
        .toArray()
        .filter((cell) => sheet(cell).children().length > 0)
        .map((cell) => {
          const type = sheet(cell).attr('t') ?? 'n';
          types.add(type);
          const value = sheet(cell).text();
          return type === 's' ? (texts[Number(value)] ?? '') : value;
        }),
    );
  return { rows, types, xml };
}

async function unzip(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const fromBuffer = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);
  const zip = await fromBuffer(Buffer.from(bytes), { lazyEntries: true });
  const files = new Map<string, string>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(files));
    zip.on('entry', (entry: yauzl.Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          files.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
}
