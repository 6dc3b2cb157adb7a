import { BENT, DECLARATIONS, PREVIEW, type TileStage } from './shaders.ts';

/**
 * Writes the fragment shader of a stage. It looks every direction up in its face of the cube, finds in the table which
 * tile covers that point, and samples it. Pictures of faces are equi-angular, so where a point lies in them follows from
 * its angle. The arc tangent is a polynomial (Abramowitz and Stegun 4.4.49 has its like) because that of graphics cards
 * differs from one to the next; its error, 2e-6, is a hundredth of a pixel of the largest face.
 *
 * Entries of the table: current tile, the one before it, weight of the current one; how tiles are encoded stands in
 * `cell-table.ts`, the order of faces in `model/panorama.ts`. These
 * come with what fetches tiles, since a first frame does without.
 */
export function tileShader(stage: TileStage): string {
  const mains: Record<TileStage, string> = {
    firm: `${BENT}colour = vec4(look(d, tables[0], previews[0], shapes[0]), 1.);`,
    soft: `${BENT}colour = vec4(look(d, tables[0], previews[0], shapes[0]), 1.);`,
    cross: `vec3 here = look(direction0, tables[0], previews[0], shapes[0]);
  colour = vec4(mix(look(direction1, tables[1], previews[1], shapes[1]), here, arriving), 1.);`,
  };
  return `${DECLARATIONS}
${stage === 'firm' ? '' : PREVIEW}
${FIND}${stage === 'firm' ? PICK_FIRM : PICK_SOFT}
void main() {
  ${mains[stage]}
}`;
}

const FIND = `vec2 toUnit(vec2 p) {
  vec2 s = p * p;
  return p * 1.273239545 * (0.99997726 + s * (-0.33262347 + s * (0.19354346 + s * (-0.11643287 + s * (0.05265332 - s * 0.01172120)))));
}

vec3 sampleTile(uint code, vec2 at, vec2 cell, float finest) {
  float scale = exp2(float(code & 7u) - finest);
  vec2 inside = at * scale - floor((cell + .5) * scale);
  return textureLod(tiles, vec3((inside * 256. + 1.) / 258., float((code >> 3) & 4095u)), 0.).rgb;
}

vec3 look(vec3 d, usampler2D table, sampler2D preview, vec3 shape) {
  vec3 a = abs(d);
  float face;
  vec2 plane;
  if (a.z >= a.x && a.z >= a.y) {
    face = d.z < 0. ? 0. : 2.;
    plane = vec2(d.z < 0. ? d.x : -d.x, -d.y) / a.z;
  } else if (a.x >= a.y) {
    face = d.x > 0. ? 1. : 3.;
    plane = vec2(d.x > 0. ? d.z : -d.z, -d.y) / a.x;
  } else {
    face = d.y > 0. ? 4. : 5.;
    plane = vec2(d.x, d.y > 0. ? -d.z : d.z) / a.y;
  }
  vec2 at = (toUnit(plane) * .5 + .5) * shape.x;
  vec2 cell = clamp(floor(at), vec2(0.), vec2(shape.y - 1.));
  uvec4 entry = texelFetch(table, ivec2(cell.x + face * shape.y, cell.y), 0);
`;

const PICK_FIRM = `
  return sampleTile(entry.x, at, cell, shape.z);
}
`;

const PICK_SOFT = `
  vec3 sketch = samplePreview(preview, d);
  vec3 now = entry.x == 0u ? sketch : sampleTile(entry.x, at, cell, shape.z);
  if (entry.z >= 255u) return now;
  vec3 before = entry.y == 0u ? sketch : sampleTile(entry.y, at, cell, shape.z);
  return mix(before, now, float(entry.z) / 255.);
}
`;
