/** HTML written as tagged templates: whatever is interpolated is escaped unless it is markup itself. */

export interface Html {
  readonly html: string;
}

type Part = string | number | Html | null | readonly Part[];

export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    html: strings
      .map((text, index) => text + (index < parts.length ? write(parts[index] ?? null) : ''))
      .join(''),
  };
}

function write(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escapeText(part);
  if ('html' in part) return part.html;
  return part.map(write).join('');
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Already written markup, e.g. a style sheet. */
export function raw(html: string): Html {
  return { html };
}
