/** The one normal form in which the labels of screens are compared. */

/** The form in which labels are compared: NFKC, no spaces, one kind of wave dash and hyphen, ユーザー = ユーザ. */
export function normalLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\u200b\ufeff]/g, '')
    .replaceAll(/[〜∼˜]/g, '~')
    .replaceAll(/[−‐‑–—―]/g, '-')
    .replaceAll('ユーザー', 'ユーザ');
}

const leadingDecoration = /^(?:[■□●○◆◇▼▽▲△▶►▷・※*>»▸→※#]+|\(?\d{1,2}[.)])+/;
const trailingDecoration = /(?:[:*※>»▶►▷▸→.…]+|必須|任意|\([^()]*\)|\[[^\][]*\]|【[^【】]*】)$/;

/** A normal label without bullets, numbers, colons, 必須 and bracketed remarks around it. */
export function withoutDecoration(label: string): string {
  let plain = label.replace(leadingDecoration, '');
  for (;;) {
    const shorter = wrapped.test(plain) ? plain.slice(1, -1) : plain.replace(trailingDecoration, '');
    if (shorter === plain || shorter === '') return plain;
    plain = shorter;
  }
}

/** One pair of brackets around everything. */
const wrapped = /^(?:\[[^[\]]*\]|【[^【】]*】|「[^「」]*」|『[^『』]*』|<[^<>]*>|\([^()]*\))$/;
