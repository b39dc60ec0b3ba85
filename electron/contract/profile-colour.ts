/** Colours a 接続先 can be told by, always beside its name. None of them is one a verdict is drawn in. */
export const profileColours = ['blue', 'teal', 'purple', 'berry', 'brown', 'grey'] as const;

export type ProfileColour = (typeof profileColours)[number];
