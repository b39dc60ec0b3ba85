/** Amounts, dates, rates and periods as certificates print them: each is one word. */

const digits = '[0-9０-９]';
const date = `(?:(?:令和|平成|昭和)\\s*(?:${digits}+|元)|${digits}+)年(?:\\s*${digits}+月(?:\\s*${digits}+日)?)?`;
const unit = '[千百十万億]*円|[%％]|[かカヵケヶ箇]月|月|日|回|時|分|件|名|号|番';
const figure = `[¥￥]?${digits}+(?:[,，.．:：/／]${digits}+)*(?:${unit})?`;
const figures = new RegExp(`${date}|${figure}`, 'gu');
const only = new RegExp(`^(?:${date}|${figure})$`, 'u');

export function findFigures(text: string): Iterable<RegExpExecArray> {
  return text.matchAll(figures);
}

/** True for a text that is one figure and nothing else. */
export function isFigure(text: string): boolean {
  return only.test(text);
}
