/** What a screen that we did not want means as an error. */
import { DeliveryError } from '../delivery-error.ts';
import type { Page } from '../screens/page.ts';
import { redactedHtml } from '../screens/redact-page.ts';
import type { Screen } from '../screens/recognise-screen.ts';
import type { Vocabulary } from '../screens/screen-map.ts';
import { statusError } from './browser.ts';

const maxMessageCharacters = 200;

/** The sentences of a page that report a failure, for `server-message`; what stood there before is left out. */
export function failureText(page: Page, words: Vocabulary, before?: Page): string | null {
  const known = new Set(before?.text.split('\n'));
  const lines = page.text
    .split('\n')
    .filter((line) => !known.has(line) && (words.says('failed', line) || words.says('request', line)));
  return lines.length === 0 ? null : lines.join(' ').slice(0, maxMessageCharacters);
}

export function notUnderstood(page: Page, detail?: string): DeliveryError {
  return new DeliveryError('screen-not-understood', detail, { redactedHtml: redactedHtml(page) });
}

/**
 * The screen as a logged-in user should see it. Throws `session-lost` for login screens, `outside-service-hours`, the
 * HTTP status, or `screen-not-understood`; menus and messages come back.
 */
export function requireInside(screen: Screen, words: Vocabulary): Screen {
  const { page } = screen.placed;
  switch (screen.kind) {
    case 'login':
    case 'session-lost':
      if (words.says('serviceHours', page.text)) throw new DeliveryError('outside-service-hours');
      throw new DeliveryError('session-lost');
    case 'service-hours':
      throw new DeliveryError('outside-service-hours');
    case 'password-creation':
      throw new DeliveryError(
        words.says('passwordExpired', page.text) ? 'password-expired' : 'password-creation-required',
      );
    case 'unknown':
      throw statusError(page.status) ?? notUnderstood(page);
    case 'menu':
    case 'message': {
      const failure = page.status >= 400 ? statusError(page.status) : null;
      if (failure === null) return screen;
      throw new DeliveryError('server-message', failureText(page, words) ?? String(page.status), {
        cause: failure,
      });
    }
    case 'password-reset':
    case 'results':
    case 'maintenance':
    case 'search':
      return screen;
  }
}
