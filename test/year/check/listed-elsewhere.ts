/** Whether another profile's last list shows a file: then it was not lost but moved (R31, R159). */
import type { Desk } from '../client/desk.ts';
import type { YearContext } from '../client/year-context.ts';

export function isListedElsewhere({ desks }: YearContext, desk: Desk, fileId: string): boolean {
  return desks.some((other) => {
    const known = other === desk ? undefined : other.known.files.get(fileId);
    return known !== undefined && known.item !== null && known.absentSince === null;
  });
}
