declare module 'delatin' {
  /** Approximates heights by triangles: https://github.com/mapbox/delatin */
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default class Delatin {
    constructor(heights: ArrayLike<number>, width: number, height: number);
    /** x and y of each corner, in places of the grid. */
    coords: number[];
    triangles: number[];
    refine(): void;
    getMaxError(): number;
  }
}
