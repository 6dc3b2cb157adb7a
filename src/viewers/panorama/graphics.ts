import { createPainter, type Painter } from './painter.ts';
import { planRoom } from './room.ts';

/** How long a lost context may take to come back while somebody looks. */
const PATIENCE_MS = 3000;

/**
 * Holds the graphics context of a canvas. A context that is lost, which happens when a phone needs its memory, usually comes
 * back; all textures are gone then.
 * @param input.capBytes most that textures may take
 * @throws when the browser gives no WebGL 2 context
 */
export function createGraphics({ canvas, capBytes }: GraphicsInput): Graphics {
  const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false, stencil: false });
  if (!gl) throw new Error('this browser gives no WebGL 2 context');
  const room = planRoom(capBytes, gl.getParameter(gl.MAX_ARRAY_TEXTURE_LAYERS));
  let painter: Painter | undefined = createPainter(gl, room);
  const listening = new AbortController();
  const { signal } = listening;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hear: GraphicsEvents | undefined;

  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (document.hidden) document.addEventListener('visibilitychange', wait, { once: true, signal });
      else if (!painter) hear?.onGivenUp();
    }, PATIENCE_MS);
  };
  const onLost = (event: Event) => {
    event.preventDefault(); // or it would never come back
    painter = undefined;
    hear?.onLost();
    wait();
  };
  const onRestored = () => {
    clearTimeout(timer);
    painter = createPainter(gl, room);
    hear?.onRestored();
  };
  canvas.addEventListener('webglcontextlost', onLost, { signal });
  canvas.addEventListener('webglcontextrestored', onRestored, { signal });

  return {
    slotCount: room.slotCount,
    getPainter: () => painter,
    listen(events) {
      hear = events;
      if (painter) return;
      hear.onLost(); // meanwhile
      wait();
    },
    destroy() {
      listening.abort();
      clearTimeout(timer);
      painter = undefined;
      gl.getExtension('WEBGL_lose_context')?.loseContext(); // gives all memory back at once
    },
  };
}

export type GraphicsInput = { canvas: HTMLCanvasElement; capBytes: number };

export type GraphicsEvents = {
  onLost: () => void;
  onRestored: () => void;
  /** It did not come back in time. */
  onGivenUp: () => void;
};

export type Graphics = {
  /** Most tiles that fit. */
  slotCount: number;
  /** Nothing while the context is lost. */
  getPainter: () => Painter | undefined;
  listen: (events: GraphicsEvents) => void;
  destroy: () => void;
};
