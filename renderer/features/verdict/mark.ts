/** How a line of evidence is marked: a shape and a word, the colour only repeats them. */

/** `none`: nothing is claimed, neither good nor bad. */
export type Mark = 'good' | 'attention' | 'bad' | 'none';
