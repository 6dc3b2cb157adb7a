/**
 * What a fragment has to be ready for. Each is a program of its own, because graphics in software takes every branch of a
 * shader at every pixel: `sketch` shows the preview alone, `firm` tiles without a gap, `soft` also tiles that fade in and
 * the preview where there are none, `cross` two scenes at once.
 */
export type Stage = 'sketch' | 'firm' | 'soft' | 'cross';

/** One triangle that covers the screen. Directions are linear in screen coordinates, so interpolating them is exact. */
export const VERTEX_SHADER = `#version 300 es
uniform mat3 bases[2];
out vec3 direction0;
out vec3 direction1;
void main() {
  vec3 p = vec3(float(gl_VertexID & 1) * 4. - 1., float(gl_VertexID >> 1) * 4. - 1., 1.);
  direction0 = bases[0] * p;
  direction1 = bases[1] * p;
  gl_Position = vec4(p.xy, 0., 1.);
}`;

/**
 * Writes the fragment shader of a stage. It looks every direction up in its face of the cube, finds in the table which
 * tile covers that point, and samples it. Pictures of faces are equi-angular, so where a point lies in them follows from
 * its angle. The arc tangent is a polynomial (Abramowitz and Stegun 4.4.49 has its like) because that of graphics cards
 * differs from one to the next; its error, 2e-6, is a hundredth of a pixel of the largest face.
 *
 * Entries of the table: current tile, the one before it, weight of the current one; how tiles are encoded stands in
 * `cell-table.ts`, the order of faces in `model/panorama.ts`. The preview is smoothed with cubic weights (four linear
 * lookups), because the squares of linear ones show at its size.
 */
export function fragmentShader(stage: Stage): string {
  const mains: Record<Stage, string> = {
    sketch: `${BENT}colour = vec4(samplePreview(previews[0], d), 1.);`,
    firm: `${BENT}colour = vec4(look(d, tables[0], previews[0], shapes[0]), 1.);`,
    soft: `${BENT}colour = vec4(look(d, tables[0], previews[0], shapes[0]), 1.);`,
    cross: `vec3 here = look(direction0, tables[0], previews[0], shapes[0]);
  colour = vec4(mix(look(direction1, tables[1], previews[1], shapes[1]), here, arriving), 1.);`,
  };
  return `${DECLARATIONS}
${stage === 'firm' ? '' : PREVIEW}
${stage === 'sketch' ? '' : `${FIND}${stage === 'firm' ? PICK_FIRM : PICK_SOFT}`}
void main() {
  ${mains[stage]}
}`;
}

const DECLARATIONS = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2DArray;
precision highp usampler2D;
uniform sampler2DArray tiles;
uniform usampler2D tables[2];
uniform sampler2D previews[2];
uniform vec3 shapes[2];
uniform float arriving;
uniform mat3 bases[2];
uniform float bend;
in vec3 direction0;
in vec3 direction1;
out vec4 colour;
`;

/** A tour may open as a little planet, see `intro.ts`; otherwise `bend` is 0 and directions stay what they are. */
const BENT = 'vec3 d = direction0 - bases[0][2] * (dot(direction0, direction0) - 1.) * bend;\n  ';

const PREVIEW = `vec3 samplePreview(sampler2D preview, vec3 d) {
  vec2 size = vec2(textureSize(preview, 0));
  vec2 p = vec2(atan(d.x, -d.z) / 6.283185307 + .5, acos(clamp(d.y / length(d), -1., 1.)) / 3.141592654) * size - .5;
  vec2 i = floor(p);
  vec2 f = p - i;
  vec2 w0 = (1. - f) * (1. - f) * (1. - f) / 6.;
  vec2 w1 = (4. + f * f * (3. * f - 6.)) / 6.;
  vec2 w3 = f * f * f / 6.;
  vec2 g = w0 + w1;
  vec4 h = vec4(i - .5 + w1 / g, i + 1.5 + w3 / (1. - g)) / size.xyxy;
  return mix(
    mix(textureLod(preview, h.zw, 0.).rgb, textureLod(preview, h.xw, 0.).rgb, g.x),
    mix(textureLod(preview, h.zy, 0.).rgb, textureLod(preview, h.xy, 0.).rgb, g.x), g.y);
}
`;

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
