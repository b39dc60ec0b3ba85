/** `versions`: comparing the versions of a file id; needs no network. */
import type { HandlerContext, HandlersOf } from './handler.ts';

export function versionHandlers({ app }: HandlerContext): HandlersOf<'versions'> {
  return { 'versions.compare': (request) => app.diffVersions(request) };
}
