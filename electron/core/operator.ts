/** Who sits at the machine, as the operating system knows it. */
import { userInfo } from 'node:os';

/** Containers may run under an account that has no name: then it is empty. */
export function operatorName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
