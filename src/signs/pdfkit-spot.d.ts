/** PDFKit can name inks of their own; its typings do not say so. */
declare namespace PDFKit.Mixins {
  interface PDFColor {
    /** Names an ink; the parts of cyan, magenta, yellow and black stand in for it, in percent. */
    addSpotColor(name: string, cyan: number, magenta: number, yellow: number, black: number): this;
  }
}
