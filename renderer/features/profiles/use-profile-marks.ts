/** The marks of all 接続先 as classes, for places that draw very many of them. */
import { mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useProfileColours } from './profile-colours.ts';
import { useMarkStyles } from './profile-mark.tsx';
import { profilesStore } from './profiles-store.ts';

/** By the profile's name; one without a colour is not in it. */
export function useProfileMarks(): ReadonlyMap<string, string> {
  const { mark } = useMarkStyles();
  const colours = useProfileColours();
  const profiles = profilesStore((state) => state.profiles);
  return useMemo(
    () =>
      new Map(
        (profiles ?? []).flatMap(({ name, colour }) =>
          colour === null ? [] : [[name, mergeClasses(mark, colours[colour])]],
        ),
      ),
    [profiles, mark, colours],
  );
}
