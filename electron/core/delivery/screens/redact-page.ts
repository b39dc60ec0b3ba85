/** A page's markup without anything that belongs to a person, a session or a server secret. */
import { load } from 'cheerio';
import type { Element } from 'domhandler';
import type { Page } from './page.ts';

const maxCharacters = 200_000;

/** Structure, labels and headings stay; values, table data, addresses' queries, digits and scripts go. */
export function redactedHtml(page: Page): string {
  const $ = load(page.$.html());
  $('script,style,template,noscript').empty();
  $('meta[name],meta[property]').removeAttr('content');
  $('input[value]:not([type=submit i]):not([type=button i]):not([type=reset i])').attr('value', '…');
  $('textarea').text('…');
  $<Element, string>('*').each((_, element) => {
    for (const [name, value] of Object.entries(element.attribs)) {
      if (/^on|^data-/i.test(name)) delete element.attribs[name];
      else if (/^(?:href|src|action|formaction|content)$/i.test(name))
        element.attribs[name] = withoutSecrets(value);
    }
  });
  $('td').each((_, cell) => {
    const hasMarkup = $(cell).children().length > 0;
    if (!hasMarkup) $(cell).text($(cell).text().replaceAll(/\S/gu, '○'));
  });
  $('a').each((_, link) => {
    if (/\d/.test($(link).text()) && $(link).children().length === 0) $(link).text('○');
  });
  return $.html()
    .replaceAll(/(>[^<]*)/g, (text) => text.replaceAll(/\d/g, '0'))
    .slice(0, maxCharacters);
}

/** An address without query, fragment and `;jsessionid` parameters, long tokens shortened. */
function withoutSecrets(address: string): string {
  return address.replace(/[?#;].*$/s, '?…').replaceAll(/[A-Za-z0-9_-]{16,}/g, '…');
}
