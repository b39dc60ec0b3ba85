/** The faults that still wait for their requests. */
import { type Fault, type FaultRequest, faultSchema, fileFaults, zipFaults } from './fault.ts';

/** What a fault can be aimed at. */
interface FaultTarget {
  readonly path: string;
  readonly fileIds: readonly string[];
}

export interface PendingFaults {
  add(fault: FaultRequest): void;
  /** The first fault that fits, used up by one. */
  take(target: FaultTarget): Fault | null;
  clear(): void;
}

export function createPendingFaults(): PendingFaults {
  const pending: { fault: Fault; left: number }[] = [];
  return {
    add(request) {
      const fault = faultSchema.parse(request);
      pending.push({ fault, left: fault.times });
    },
    take(target) {
      const index = pending.findIndex(({ fault }) => fits(fault, target));
      const found = pending[index];
      if (found === undefined) return null;
      found.left -= 1;
      if (found.left === 0) pending.splice(index, 1);
      return found.fault;
    },
    clear: () => void pending.splice(0),
  };
}

function fits(fault: Fault, { path, fileIds }: FaultTarget): boolean {
  if (fault.fileId !== undefined && !fileIds.includes(fault.fileId)) return false;
  if (fault.path !== undefined && !path.includes(fault.path)) return false;
  if (zipFaults.has(fault.fault)) return fileIds.length > 1;
  const aimed = fault.fileId !== undefined || fault.path !== undefined;
  return aimed || !fileFaults.has(fault.fault) || fileIds.length > 0;
}
