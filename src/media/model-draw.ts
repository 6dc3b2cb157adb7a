import { LINEAR, type Light, lightOn, type Spot, type Sun, writeColour } from './model-light.ts';
import type { Level, Part } from './model-parts.ts';
import type { Size } from './raster.ts';

/** Draws parts as a camera sees them. Where nothing is the picture stays clear, but for the shadow on the ground. */
export function drawParts(parts: readonly Part[], eye: Eye, scene: Scene, size: Size): Picture {
  const picture: Picture = { ...size, data: new Uint8ClampedArray(size.widthPx * size.heightPx * 4) };
  const depths = new Float32Array(size.widthPx * size.heightPx);
  const solid = parts.filter(({ look }) => !look.isClear);
  const clear = parts.filter(({ look }) => look.isClear);
  for (const part of solid) drawPart(part, { picture, depths, eye, scene });
  if (scene.light === 'day') drawGround({ picture, depths, eye, scene });
  for (const part of clear) drawPart(part, { picture, depths, eye, scene });
  return picture;
}

/** Gives columns, rows and depths of points: pixels from the top left, and the distance along the line of sight. */
export function project(positions: Float32Array, eye: Eye, { widthPx, heightPx }: Size): Float32Array {
  const { right, up, back, place, tangent, rise } = eye;
  const scale = Math.min(widthPx, heightPx) / 2 / tangent;
  const seen = new Float32Array(positions.length);
  for (let at = 0; at < positions.length; at += 3) {
    const x = (positions[at] ?? 0) - place[0];
    const y = (positions[at + 1] ?? 0) - place[1];
    const z = (positions[at + 2] ?? 0) - place[2];
    const depth = -(x * back[0] + y * back[1] + z * back[2]);
    seen[at] = widthPx / 2 + ((x * right[0] + y * right[1] + z * right[2]) * scale) / depth;
    seen[at + 1] = heightPx / 2 - ((x * up[0] + y * up[1] + z * up[2]) / depth - rise) * scale;
    seen[at + 2] = depth;
  }
  return seen;
}

function drawPart(part: Part, drawing: Drawing): void {
  const { look, indices, uvs } = part;
  const seen = project(part.positions, drawing.eye, drawing.picture);
  const order = look.isClear ? farthestFirst(indices, seen) : indices;
  for (let at = 0; at < order.length; at += 3) {
    const [a, b, c] = [order[at] ?? 0, order[at + 1] ?? 0, order[at + 2] ?? 0];
    if (!((seen[a * 3 + 2] ?? 0) > 0 && (seen[b * 3 + 2] ?? 0) > 0 && (seen[c * 3 + 2] ?? 0) > 0)) continue;
    const edge = (i: number, j: number, axis: 0 | 1) => (seen[i * 3 + axis] ?? 0) - (seen[j * 3 + axis] ?? 0);
    const area = edge(b, a, 0) * edge(c, a, 1) - edge(c, a, 0) * edge(b, a, 1);
    // Rows grow downwards, so a front is turned clockwise on the picture.
    if (area === 0 || (area > 0 && !look.isDoubleSided)) continue;
    const level = uvs && look.levels.length > 0 ? pickLevel(look.levels, uvs, [a, b, c], area) : undefined;
    fill(part, { corners: [a, b, c], seen, area, level }, drawing);
  }
}

function fill(part: Part, { corners: [a, b, c], seen, area, level }: Triangle, drawing: Drawing): void {
  const { picture, depths, scene } = drawing;
  const { look, positions, normals, uvs, colours } = part;
  const { widthPx, heightPx, data } = picture;
  const at = (list: Float32Array, corner: number, width: number, offset: number) =>
    list[corner * width + offset] ?? 0;
  const [ax, ay, az] = [at(seen, a, 3, 0), at(seen, a, 3, 1), at(seen, a, 3, 2)];
  const [bx, by, bz] = [at(seen, b, 3, 0), at(seen, b, 3, 1), at(seen, b, 3, 2)];
  const [cx, cy, cz] = [at(seen, c, 3, 0), at(seen, c, 3, 1), at(seen, c, 3, 2)];
  const flat = normals ? undefined : flatNormal(positions, a, b, c);
  const isBack = area > 0;
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const bottom = Math.min(heightPx - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
  const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
  const end = Math.min(widthPx - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= end; column += 1) {
      const [x, y] = [column + 0.5 - ax, row + 0.5 - ay];
      const sb = (x * (cy - ay) - (cx - ax) * y) / area;
      const sc = ((bx - ax) * y - x * (by - ay)) / area;
      const sa = 1 - sb - sc;
      if (sa < 0 || sb < 0 || sc < 0) continue;
      const near = sa / az + sb / bz + sc / cz;
      const pixel = row * widthPx + column;
      if (near <= (depths[pixel] ?? 0)) continue;
      // Shares of the three corners as they lie in space, not on the picture.
      const [wa, wb, wc] = [sa / az / near, sb / bz / near, sc / cz / near];
      const mix = (list: Float32Array, width: number, offset: number) =>
        wa * at(list, a, width, offset) + wb * at(list, b, width, offset) + wc * at(list, c, width, offset);
      let [red, green, blue] = look.colour;
      if (colours) {
        red *= mix(colours, 3, 0);
        green *= mix(colours, 3, 1);
        blue *= mix(colours, 3, 2);
      }
      let alpha = look.opacity;
      if (level && uvs) {
        const texel = texelAt(level, mix(uvs, 2, 0), mix(uvs, 2, 1));
        red *= LINEAR[level.data[texel * 3] ?? 0] ?? 0;
        green *= LINEAR[level.data[texel * 3 + 1] ?? 0] ?? 0;
        blue *= LINEAR[level.data[texel * 3 + 2] ?? 0] ?? 0;
        alpha *= (level.alpha?.[texel] ?? 255) / 255;
      }
      if (look.cutoff !== undefined && alpha < look.cutoff) continue;
      const light = look.isUnlit ? 'baked' : scene.light;
      const normal = flat ?? turned(mix, normals, isBack);
      const shade =
        light === 'day'
          ? scene.sun.shadeAt(mix(positions, 3, 0), mix(positions, 3, 1), mix(positions, 3, 2))
          : 0;
      const lit = lightOn(light, normal, shade);
      const colour: Spot = [red * lit[0], green * lit[1], blue * lit[2]];
      if (look.isClear) blend(data, pixel * 4, light, colour, alpha);
      else {
        depths[pixel] = near;
        writeColour(data, pixel * 4, light, colour);
        data[pixel * 4 + 3] = 255;
      }
    }
  }
}

function turned(
  mix: (list: Float32Array, width: number, offset: number) => number,
  normals: Float32Array | undefined,
  isBack: boolean,
): Spot {
  if (!normals) return [0, 1, 0];
  const [x, y, z] = [mix(normals, 3, 0), mix(normals, 3, 1), mix(normals, 3, 2)];
  const length = (Math.hypot(x, y, z) || 1) * (isBack ? -1 : 1);
  return [x / length, y / length, z / length];
}

function blend(data: Uint8ClampedArray, at: number, light: Light, colour: Spot, alpha: number): void {
  const [red = 0, green = 0, blue = 0, below = 0] = data.subarray(at, at + 4);
  writeColour(data, at, light, colour);
  const under = (below / 255) * (1 - alpha);
  const sum = alpha + under;
  if (sum === 0) return;
  for (const [channel, before] of [red, green, blue].entries()) {
    data[at + channel] = ((data[at + channel] ?? 0) * alpha + before * under) / sum;
  }
  data[at + 3] = sum * 255;
}

/** The ground shows nothing but the shadow of the model, less and less towards its rim. */
function drawGround({ picture, eye, scene }: Drawing): void {
  const { widthPx, heightPx, data } = picture;
  const step = (2 * eye.tangent) / Math.min(widthPx, heightPx);
  for (let row = 0; row < heightPx; row += 1) {
    for (let column = 0; column < widthPx; column += 1) {
      const at = (row * widthPx + column) * 4;
      if (data[at + 3] !== 0) continue;
      const across = (column + 0.5 - widthPx / 2) * step;
      const above = (heightPx / 2 - row - 0.5) * step + eye.rise;
      const way = (axis: 0 | 1 | 2) => across * eye.right[axis] + above * eye.up[axis] - eye.back[axis];
      const distance = (scene.floor - eye.place[1]) / way(1);
      if (!(distance > 0)) continue;
      const [x, z] = [eye.place[0] + way(0) * distance, eye.place[2] + way(2) * distance];
      const away = Math.hypot(x, z) / scene.radius;
      if (away > 1.6) continue;
      const rim = Math.min(row, heightPx - 1 - row, column, widthPx - 1 - column) / heightPx;
      const shade = scene.sun.shadeAt(x, scene.floor, z) * Math.min(1, (1.6 - away) * 3, rim * 10);
      data[at + 3] = shade * 0.16 * 255;
    }
  }
}

function farthestFirst(indices: Uint32Array, seen: Float32Array): Uint32Array {
  const depthOf = (start: number) =>
    [0, 1, 2].reduce((sum, corner) => sum + (seen[(indices[start + corner] ?? 0) * 3 + 2] ?? 0), 0);
  const starts = Array.from({ length: indices.length / 3 }, (_, index) => index * 3);
  const depths = new Map(starts.map((start) => [start, depthOf(start)]));
  starts.sort((one, two) => (depths.get(two) ?? 0) - (depths.get(one) ?? 0));
  return Uint32Array.from(starts.flatMap((start) => [...indices.subarray(start, start + 3)]));
}

/** Takes the size of a picture that has about one pixel for each pixel drawn. */
function pickLevel(
  levels: readonly Level[],
  uvs: Float32Array,
  [a, b, c]: Corners,
  area: number,
): Level | undefined {
  const at = (corner: number, offset: number) => uvs[corner * 2 + offset] ?? 0;
  const span = (at(b, 0) - at(a, 0)) * (at(c, 1) - at(a, 1)) - (at(c, 0) - at(a, 0)) * (at(b, 1) - at(a, 1));
  const [first] = levels;
  if (!first || first.alpha) return first;
  const texels = Math.abs(span) * first.widthPx * first.heightPx;
  const level = Math.round(Math.log2(Math.max(1, texels / Math.abs(area))) / 2);
  return levels[Math.min(level, levels.length - 1)];
}

/** Pictures repeat; their sides are powers of two. */
function texelAt({ widthPx, heightPx }: Level, u: number, v: number): number {
  const column = Math.floor(u * widthPx) & (widthPx - 1);
  const row = Math.floor(v * heightPx) & (heightPx - 1);
  return row * widthPx + column;
}

function flatNormal(positions: Float32Array, a: number, b: number, c: number): Spot {
  const side = (to: number, axis: number) => (positions[to * 3 + axis] ?? 0) - (positions[a * 3 + axis] ?? 0);
  const normal: Spot = [
    side(b, 1) * side(c, 2) - side(b, 2) * side(c, 1),
    side(b, 2) * side(c, 0) - side(b, 0) * side(c, 2),
    side(b, 0) * side(c, 1) - side(b, 1) * side(c, 0),
  ];
  const length = Math.hypot(...normal) || 1;
  return [normal[0] / length, normal[1] / length, normal[2] / length];
}

type Corners = readonly [number, number, number];
type Triangle = { corners: Corners; seen: Float32Array; area: number; level: Level | undefined };
type Drawing = { picture: Picture; depths: Float32Array; eye: Eye; scene: Scene };

/** Straight alpha, row by row from the top left. */
export type Picture = Size & { data: Uint8ClampedArray };

/**
 * A camera: three directions of length one and its place relative to the middle. `tangent` is that of half its field of view
 * across the shorter side, `rise` how far the middle of the picture lies above the line of sight, in the same measure.
 */
export type Eye = { place: Spot; right: Spot; up: Spot; back: Spot; tangent: number; rise: number };

/** `floor` and `radius` relative to the middle of the model. */
export type Scene = { light: Light; sun: Sun; floor: number; radius: number };
