/** Gives the size of an element in CSS pixels, without its edges. */
export function sizeOf({ clientWidth, clientHeight }: HTMLElement): SizePx {
  return { widthPx: clientWidth, heightPx: clientHeight };
}

/** Gives the canvas as many pixels as it shows; writing a size, even the same, would empty it. */
export function resize(canvas: HTMLCanvasElement, { widthPx, heightPx }: SizePx, ratio: number): SizePx {
  const size = { widthPx: Math.round(widthPx * ratio), heightPx: Math.round(heightPx * ratio) };
  if (canvas.width !== size.widthPx) canvas.width = size.widthPx;
  if (canvas.height !== size.heightPx) canvas.height = size.heightPx;
  return size;
}

export type SizePx = { widthPx: number; heightPx: number };
