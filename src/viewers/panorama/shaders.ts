/**
 * What a fragment has to be ready for. Each is a program of its own, because graphics in software takes every branch of a
 * shader at every pixel: `sketch` shows the preview alone, `firm` tiles without a gap, `soft` also tiles that fade in and
 * the preview where there are none, `cross` two scenes at once.
 */
export type Stage = 'sketch' | 'firm' | 'soft' | 'cross';

export type TileStage = Exclude<Stage, 'sketch'>;

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

/** The fragment shader of the stage `sketch`, all that a first frame needs. */
export const sketchShader = (): string => `${DECLARATIONS}${PREVIEW}
void main() {
  ${BENT}colour = vec4(samplePreview(previews[0], d), 1.);
}`;

export const DECLARATIONS = `#version 300 es
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
export const BENT = 'vec3 d = direction0 - bases[0][2] * (dot(direction0, direction0) - 1.) * bend;\n  ';

/** The preview is smoothed with cubic weights (four linear lookups), because the squares of linear ones show at its size. */
export const PREVIEW = `vec3 samplePreview(sampler2D preview, vec3 d) {
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
