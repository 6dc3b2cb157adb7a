declare module 'subset-font' {
  /** Cuts a font down to the characters of `text`. */
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'truetype' },
  ): Promise<Buffer>;
}
