import type { Page } from 'playwright-core';

/** Makes a page count, from its start, what is drawn and how much memory textures of all its contexts take. */
export async function countGraphics(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counts = {
      draws: 0,
      frames: 0,
      mostDraws: 0,
      textureBytes: 0,
      peakBytes: 0,
      textures: 0,
      firstDrawMs: 0,
      lastUploadMs: 0,
      longestUploadMs: 0,
    };
    const sizes = new Map<unknown, number>();
    const bound = new Map<unknown, unknown>();
    const before = (name: string, note: (args: unknown[]) => void) => {
      for (const { prototype } of [WebGL2RenderingContext, WebGLRenderingContext]) {
        const own = prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
        const original = own[name];
        if (!original) continue; // WebGL 1 lacks some
        own[name] = function (this: unknown, ...args: unknown[]) {
          note(args);
          return original.apply(this, args);
        };
      }
    };
    const resize = (texture: unknown, bytes: number) => {
      counts.textureBytes += bytes - (sizes.get(texture) ?? 0);
      counts.peakBytes = Math.max(counts.peakBytes, counts.textureBytes);
      if (bytes > 0) sizes.set(texture, bytes);
      else sizes.delete(texture);
      counts.textures = sizes.size;
    };
    let unit: unknown = 0;
    const place = (target: unknown) => `${unit} ${target}`;
    const sumLevels = (bytes: number, levels: number) => (bytes * (1 - 0.25 ** levels)) / 0.75;
    let drawsOfFrame = 0;
    for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced']) {
      before(name, () => {
        counts.draws += 1;
        counts.firstDrawMs ||= performance.now();
        drawsOfFrame += 1;
        counts.mostDraws = Math.max(counts.mostDraws, drawsOfFrame);
      });
    }
    before('activeTexture', ([active]) => {
      unit = active;
    });
    before('bindTexture', ([target, texture]) => bound.set(place(target), texture));
    before('deleteTexture', ([texture]) => resize(texture, 0));
    before('texStorage3D', ([target, , , width, height, depth]) =>
      resize(bound.get(place(target)), Number(width) * Number(height) * Number(depth) * 4),
    );
    const RGBA16UI = 0x8d76;
    before('texStorage2D', ([target, levels, format, width, height]) =>
      resize(
        bound.get(place(target)),
        sumLevels(Number(width) * Number(height) * (format === RGBA16UI ? 8 : 4), Number(levels)),
      ),
    );
    before('texImage2D', (args) => {
      const source = args[5] as { width?: number; height?: number } | undefined;
      resize(
        bound.get(place(args[0])),
        (source?.width ?? Number(args[3])) * (source?.height ?? Number(args[4])) * 4,
      );
    });
    for (const name of ['texImage2D', 'texSubImage2D', 'texSubImage3D']) {
      for (const { prototype } of [WebGL2RenderingContext, WebGLRenderingContext]) {
        const own = prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
        const original = own[name];
        if (!original) continue;
        own[name] = function (this: unknown, ...args: unknown[]) {
          const startMs = performance.now();
          const result = original.apply(this, args);
          counts.lastUploadMs = performance.now();
          counts.longestUploadMs = Math.max(counts.longestUploadMs, counts.lastUploadMs - startMs);
          return result;
        };
      }
    }
    const schedule = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) =>
      schedule((time) => {
        counts.frames += 1;
        drawsOfFrame = 0;
        draw(time);
      });
    Object.assign(window, { graphicsCounts: counts });
  });
}

/** Reads what {@link countGraphics} counted. */
export function readGraphics(page: Page): Promise<GraphicsCounts> {
  return page.evaluate(() => ({
    ...(window as unknown as { graphicsCounts: GraphicsCounts }).graphicsCounts,
  }));
}

export type GraphicsCounts = Record<
  | 'draws'
  | 'frames'
  | 'mostDraws'
  | 'textureBytes'
  | 'peakBytes'
  | 'textures'
  | 'firstDrawMs'
  | 'lastUploadMs'
  | 'longestUploadMs',
  number
>;
