/** subset-font brings no types of its own. */
declare module 'subset-font' {
  /** Keeps only the glyphs of `text` in a font. */
  function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'truetype' | 'sfnt' | 'woff' | 'woff2' },
  ): Promise<Uint8Array>;
  export default subsetFont;
}
