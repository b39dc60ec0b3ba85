/** The colour of a 接続先, beside its name; it never says anything by itself (U31). */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ProfileColour } from '#contract/profile-colour.ts';
import { useProfileColours } from './profile-colours.ts';

export const useMarkStyles = makeStyles({
  mark: {
    display: 'inline-block',
    flexShrink: 0,
    width: '10px',
    height: '10px',
    borderRadius: '2px',
    backgroundColor: 'currentColor',
    // The name says which it is; there the colour may be the user's own too.
    '@media (forced-colors: active)': { forcedColorAdjust: 'none' },
  },
});

export function ProfileMark({ colour }: { readonly colour: ProfileColour | null }) {
  const styles = useMarkStyles();
  const colours = useProfileColours();
  if (colour === null) return null;
  return <span aria-hidden data-colour={colour} className={mergeClasses(styles.mark, colours[colour])} />;
}
