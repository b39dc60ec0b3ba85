/** The cheap document: a small valid PDF 1.3 that carries the text of a document but no signature and no font. */
import type { DocumentSpec } from '#test/support/world-types.ts';

const titles = { '1': '信用保証書', '2': '変更保証書', '3': '無効通知書', '4': 'テスト送信票' } as const;

/** A DocumentFactory for tests that do not look inside; the same spec gives the same bytes. */
export async function fastDocument(spec: DocumentSpec): Promise<Uint8Array> {
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    contents(spec),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /UniJIS-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /FontDescriptor 7 0 R' +
      ' /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>',
    '<< /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [-170 -331 1024 903]' +
      ' /ItalicAngle 0 /Ascent 723 /Descent -241 /CapHeight 709 /StemV 69 >>',
  ]);
}

function contents(spec: DocumentSpec): string {
  const lines = [
    `見本 ${titles[spec.kind]}`,
    `ファイルID ${spec.fileId}`,
    `${spec.bankName} ${spec.branchName} 御中`,
    `顧客名 ${spec.customerName}`,
    `保証(変更)日 ${spec.decidedOn}`,
    `電子保証書発行回数 ${spec.issueCount}`,
    `アップロード ${new Date(spec.signedAtMs).toISOString()}`,
    spec.associationName,
  ];
  const text = lines.map((line) => `<${utf16Hex(line)}> Tj T*`).join('\n');
  const stream = `BT /F1 12 Tf 24 TL 60 760 Td\n${text}\nET`;
  return `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
}

function utf16Hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

/** Objects numbered from 1 with a classic cross-reference table. All ASCII, so characters are bytes. */
function assemble(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.3\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${rows}${trailer}`, 'latin1');
}
