/** The texts of the chosen language; the Japanese ones give the shape. */
import { useSettings } from '../features/settings/settings-store.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';

export type Texts = typeof japanese;

export function useTexts(): Texts {
  return useSettings().language === 'en' ? english : japanese;
}
