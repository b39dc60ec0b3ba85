/** English sentences for the network errors. */
import type { ErrorTexts } from '../text-shapes.ts';

export const networkErrors: ErrorTexts<'network'> = {
  'outside-service-hours': {
    message: 'Outside the service hours (business days 8:45 to 19:00); nothing was attempted.',
    next: 'Run within the hours or add --ignore-hours. Local search works now.',
  },
  'name-not-resolved': {
    message: "The delivery server's name has no address.",
    next: 'Check the URL and the network.',
  },
  'connection-refused': {
    message: 'The delivery server refused the connection.',
    next: 'Check URL and port, then run again later.',
  },
  'connection-timeout': {
    message: 'The connection to the delivery server timed out.',
    next: 'Check network, proxy and firewall.',
  },
  'connection-reset': {
    message: 'The connection broke; nothing partial was kept.',
    next: 'Run again; files already fetched are not fetched again.',
  },
  'read-timeout': {
    message: "The server's answer stopped half-way; nothing partial was kept.",
    next: 'Run again.',
  },
  'transfer-too-slow': {
    message: 'The transfer was too slow and was ended; nothing partial was kept.',
    next: 'Check the line and run again.',
  },
  'response-too-large': {
    message: 'The answer exceeded its limit and was dropped.',
    next: 'Check the URL; tell the association if it persists.',
  },
  'body-truncated': { message: 'The file ended too early and was not kept.', next: 'Run again.' },
  'length-mismatch': {
    message: 'The size received differs from the size announced; the file was not kept.',
    next: 'Run again; tell the association if it persists.',
  },
  'not-a-pdf': {
    message: 'Something other than a PDF came back and was not kept.',
    next: 'Run again; tell the association if it persists.',
  },
  'zip-invalid': {
    message: 'The ZIP of a bulk download is not acceptable and was not kept.',
    next: 'Run again; tell the association if it persists.',
  },
  'redirect-cross-origin': {
    message: 'The server pointed to another server; the client certificate was not shown there.',
    next: 'Check the URL; tell the association if it persists.',
  },
  'redirect-loop': {
    message: 'The server redirects in circles.',
    next: 'Run again later; tell the association if it persists.',
  },
  'server-error': { message: 'The delivery server had an internal error.', next: 'Run again later.' },
  'server-unavailable': {
    message: 'The delivery server is temporarily unavailable.',
    next: 'Run again later.',
  },
  'response-status-unexpected': {
    message: 'The delivery server answered unexpectedly.',
    next: 'Check the URL; tell the association if it persists.',
  },
  'proxy-name-not-resolved': {
    message: "The proxy's name has no address.",
    next: 'Check the proxy setting.',
  },
  'proxy-refused': {
    message: 'The proxy refused the connection.',
    next: "Check the proxy's address and port.",
  },
  'proxy-timeout': {
    message: 'The connection to the proxy timed out.',
    next: "Check the proxy's address and the network.",
  },
  'proxy-authentication-required': {
    message: "The proxy's authentication failed.",
    next: "Check the proxy's user name and password.",
  },
  'proxy-authentication-unsupported': {
    message: 'The proxy asks for NTLM or Negotiate, which is not supported.',
    next: 'Ask the system department for a route with Basic or no authentication.',
  },
  'proxy-failed': {
    message: 'The proxy refused to connect to the delivery server.',
    next: "Check that the proxy allows the server's URL.",
  },
  'screen-not-understood': {
    message: 'A screen of the delivery server was not understood; nothing is guessed.',
    next: 'The screens may have changed: ask for an adjusted screen-map.',
  },
  'server-message': { message: 'The delivery server answered with a message.', next: 'Follow the message.' },
  'network-failed': { message: 'The communication failed.', next: 'Check the network and run again.' },
};
