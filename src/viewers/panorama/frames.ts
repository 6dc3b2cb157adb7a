/**
 * Calls `draw` once before the next frame of the screen after each `invalidate`, and never otherwise.
 * @param onError called when drawing throws; nothing is drawn any more then
 */
export function createFrames(draw: () => void, onError: () => void): Frames {
  let request: number | undefined;
  let isStopped = false;
  const run = () => {
    request = undefined;
    try {
      draw();
    } catch (error) {
      isStopped = true;
      console.warn('The panorama cannot be drawn.', error);
      onError();
    }
  };
  return {
    invalidate() {
      if (!isStopped) request ??= requestAnimationFrame(run);
    },
    stop() {
      isStopped = true;
      if (request !== undefined) cancelAnimationFrame(request);
    },
  };
}

export type Frames = {
  invalidate: () => void;
  stop: () => void;
};
