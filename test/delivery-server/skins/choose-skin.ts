/** The skins by number. */
import { skin1 } from './skin-1.ts';
import { skin2 } from './skin-2.ts';
import { skin3 } from './skin-3.ts';
import type { Skin, SkinNumber } from './skin.ts';

const skins: Readonly<Record<SkinNumber, Skin>> = { 1: skin1, 2: skin2, 3: skin3 };

export function chooseSkin(number: SkinNumber): Skin {
  return skins[number];
}
