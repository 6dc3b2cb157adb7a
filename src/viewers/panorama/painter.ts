import type { Camera } from '../../model/camera.ts';
import { FACES, type PanoramaManifest } from '../../model/panorama.ts';
import { beginProgram, finishProgram } from './program.ts';
import type { Room } from './room.ts';
import { type Stage, sketchShader, VERTEX_SHADER } from './shaders.ts';
import { createTexture } from './texture.ts';
import type { TileArray } from './textures.ts';
import type { TileKit } from './tile-kit.ts';

/** Texture units: the array of tiles, then table and preview of each of two spheres. */
const TABLE_UNIT = 1;
const PREVIEW_UNIT = 3;

/**
 * Draws spheres into a canvas with one call a frame, and holds what they need on the graphics card: an array of tiles that
 * grows when it must, and a small table and preview per sphere.
 * @param room from `planRoom`
 * @throws when the shaders cannot be compiled
 */
export function createPainter(gl: WebGL2RenderingContext, room: Room): Painter {
  const programs = new Map<Stage, Program>();
  const begun = new Map<Stage, WebGLProgram>();
  let kit: TileKit | undefined;
  let tiles: TileArray | undefined;
  const begin = (stage: Stage) => {
    const shader = stage === 'sketch' ? sketchShader() : (kit?.shader(stage) ?? sketchShader());
    const program = begun.get(stage) ?? beginProgram(gl, VERTEX_SHADER, shader);
    begun.set(stage, program);
    return program;
  };
  const getProgram = (stage: Stage) => {
    const program = programs.get(stage) ?? prepareProgram(gl, begin(stage));
    programs.set(stage, program);
    return program;
  };
  const bind = (unit: number, target: number, texture: WebGLTexture) => {
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(target, texture);
  };
  begin('sketch');
  return {
    upload: (...tile) => tiles?.upload(...tile),
    equip(given) {
      if (kit) return;
      kit = given;
      tiles = kit.createTileArray(gl, room);
      for (const stage of ['soft', 'firm'] as const) begin(stage);
    },
    createSphere: (manifest, preview) => createSpherePart(gl, manifest, preview),
    paint(wanted, { here, leaving = here, arriving, bend = 0, widthPx, heightPx }) {
      const stage = tiles ? wanted : 'sketch';
      const spheres = [here, leaving];
      const { program, at } = getProgram(stage);
      // biome-ignore lint/correctness/useHookAtTopLevel: a function of WebGL, not of React
      gl.useProgram(program);
      gl.viewport(0, 0, widthPx, heightPx);
      if (tiles && stage !== 'sketch') bind(0, gl.TEXTURE_2D_ARRAY, tiles.getTexture());
      for (const [index, { part }] of spheres.entries()) {
        bind(TABLE_UNIT + index, gl.TEXTURE_2D, part.table);
        bind(PREVIEW_UNIT + index, gl.TEXTURE_2D, part.preview);
      }
      const bases = spheres.flatMap(({ camera }) => toBasis(camera));
      const shapes = spheres.flatMap(({ part }) => part.shape);
      gl.uniformMatrix3fv(at.bases, false, bases);
      gl.uniform3fv(at.shapes, shapes);
      gl.uniform1f(at.arriving, arriving);
      gl.uniform1f(at.bend, bend);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    },
  };
}

/** Waits for the program of a stage and tells it which texture units are whose. */
function prepareProgram(gl: WebGL2RenderingContext, begun: WebGLProgram): Program {
  const program = finishProgram(gl, begun);
  const uniform = (name: string) => gl.getUniformLocation(program, name);
  // biome-ignore lint/correctness/useHookAtTopLevel: a function of WebGL, not of React
  gl.useProgram(program);
  gl.uniform1i(uniform('tiles'), 0);
  gl.uniform1iv(uniform('tables'), [TABLE_UNIT, TABLE_UNIT + 1]);
  gl.uniform1iv(uniform('previews'), [PREVIEW_UNIT, PREVIEW_UNIT + 1]);
  return {
    program,
    at: {
      bases: uniform('bases'),
      shapes: uniform('shapes'),
      arriving: uniform('arriving'),
      bend: uniform('bend'),
    },
  };
}

/** Gives a matrix that turns (x, y, 1), x and y from −1 to 1 over the screen, into a direction. */
function toBasis({ right, up, forward, halfWidth, halfHeight }: Camera): number[] {
  return [...right.map((part) => part * halfWidth), ...up.map((part) => part * halfHeight), ...forward];
}

function createSpherePart(
  gl: WebGL2RenderingContext,
  { levels, tileSizePx }: PanoramaManifest,
  preview: TexImageSource,
): SpherePart {
  const finest = levels.length - 1;
  const { sizePx = 0, columns = 1 } = levels[finest] ?? {};
  const widthCells = columns * FACES.length; // as in `cell-table.ts`
  const table = createTexture(gl, gl.TEXTURE_2D, gl.NEAREST);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA16UI, widthCells, columns);
  const picture = createTexture(gl, gl.TEXTURE_2D, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.REPEAT);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, preview);
  return {
    table,
    preview: picture,
    shape: [sizePx / tileSizePx, columns, finest],
    writeTable(entries) {
      gl.activeTexture(gl.TEXTURE0 + TABLE_UNIT);
      gl.bindTexture(gl.TEXTURE_2D, table);
      const size = [0, 0, 0, widthCells, columns] as const;
      gl.texSubImage2D(gl.TEXTURE_2D, ...size, gl.RGBA_INTEGER, gl.UNSIGNED_SHORT, entries);
    },
    dispose() {
      gl.deleteTexture(table);
      gl.deleteTexture(picture);
    },
  };
}

/** What one panorama has on the graphics card beside its tiles. */
export type SpherePart = {
  table: WebGLTexture;
  preview: WebGLTexture;
  /** Finest tiles along a face (a fraction where the last one is narrower), cells along a face, finest level. */
  shape: [number, number, number];
  /** Sends the entries of the table, see `cell-table.ts`. */
  writeTable: (entries: Uint16Array) => void;
  dispose: () => void;
};

export type Seen = { part: SpherePart; camera: Camera };

export type Painter = {
  /** Does nothing before it is equipped. */
  upload: TileArray['upload'];
  /** Gives it what drawing tiles takes, and begins to compile that. Until then every stage is drawn as the preview alone. */
  equip: (kit: TileKit) => void;
  createSphere: (manifest: PanoramaManifest, preview: TexImageSource) => SpherePart;
  paint: (stage: Stage, picture: Picture) => void;
};

type Picture = {
  here: Seen;
  /** The scene that is left. */
  leaving?: Seen | undefined;
  /** Share of `here` over `leaving`, from 0 to 1. */
  arriving: number;
  /** From `planIntro`; nothing for straight lines. */
  bend?: number | undefined;
  widthPx: number;
  heightPx: number;
};

type Program = {
  program: WebGLProgram;
  at: Record<'bases' | 'shapes' | 'arriving' | 'bend', WebGLUniformLocation | null>;
};
