/** The skins by number. */
import { skin1 } from './skin-1.ts';
import { skin2 } from './skin-2.ts';
import { skin3 } from './skin-3.ts';
import { skin4 } from './skin-4.ts';
import { skin5 } from './skin-5.ts';
import { type Skin, type SkinNumber, skinNumbers } from './skin.ts';

const skins: Readonly<Record<SkinNumber, Skin>> = { 1: skin1, 2: skin2, 3: skin3, 4: skin4, 5: skin5 };

export function chooseSkin(number: SkinNumber): Skin {
  return skins[number];
}

/** The skin an option of a command line names. Throws when there is none such. */
export function readSkinNumber(text: string): SkinNumber {
  const number = skinNumbers.find((known) => String(known) === text);
  if (number === undefined) throw new Error(`no skin ${text}`);
  return number;
}
