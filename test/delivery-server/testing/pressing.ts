/** What a browser asks for when a person presses a button or a link. */
import type { Cheerio, CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import iconv from 'iconv-lite';
import type { Seen } from './person.ts';

export type Pairs = readonly (readonly [string, string])[];

export interface Visit {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
  /** Name of the frame the answer appears in; absent: the window. */
  readonly frame?: string;
}

/** Fills the form around what says `label` and presses it. Throws when nothing says so. */
export function pressing({ $, charset }: Seen, label: string, values: Pairs): Visit {
  const found = $<Element, string>('a, button, input[type=submit], input[type=image]').filter(
    (_index, element) => {
      const node = $(element);
      const words = [node.text().trim(), node.attr('value'), node.attr('alt'), node.find('img').attr('alt')];
      return words.includes(label);
    },
  );
  const pressed = found.first();
  if (pressed.length === 0) throw new Error(`nothing says ${label}`);
  const form = pressed.closest('form');
  const frame = frameOf(pressed, pressed.attr('target') ?? form.attr('target'));
  const href = pressed.attr('href');
  if (href !== undefined) return { method: 'GET', path: href, ...frame };
  const pairs = [...formPairs($, form, values), ...buttonPairs(pressed)];
  const body = pairs.map((pair) => pair.map((part) => encode(part, charset)).join('=')).join('&');
  const path = pressed.attr('formaction') ?? form.attr('action') ?? '/';
  return (pressed.attr('formmethod') ?? form.attr('method')) === 'get'
    ? { method: 'GET', path: `${path}?${body}`, ...frame }
    : { method: 'POST', path, body, ...frame };
}

function frameOf(pressed: Cheerio<Element>, target: string | undefined): { readonly frame?: string } {
  const own = pressed.closest('[data-frame]').attr('data-frame');
  const frame = target === undefined || target === '_self' ? own : target;
  return frame === undefined ? {} : { frame };
}

function formPairs($: CheerioAPI, form: Cheerio<AnyNode>, values: Pairs): Pairs {
  const given = new Set(values.map(([name]) => name));
  const kept = form
    .find('input:not([type=submit]):not([type=image]):not([type=checkbox]), select')
    .toArray()
    .map((element) => $(element))
    .filter((control) => control.attr('type') !== 'radio' || control.is('[checked]'))
    .map((control) => [control.attr('name') ?? '', String(control.val() ?? '')] as const)
    .filter(([name]) => name !== '' && !given.has(name));
  return [...kept, ...values];
}

function buttonPairs(button: Cheerio<Element>): Pairs {
  const name = button.attr('name');
  if (name === undefined) return [];
  return button.attr('type') === 'image'
    ? [
        [`${name}.x`, '3'],
        [`${name}.y`, '4'],
      ]
    : [[name, button.attr('value') ?? '']];
}

function encode(text: string, charset: string): string {
  if (/utf-?8/i.test(charset)) return encodeURIComponent(text);
  return Array.from(iconv.encode(text, charset), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}
