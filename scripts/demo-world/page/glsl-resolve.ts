import { FACES_GLSL } from './cube.ts';

/** Turns the drawn light into a picture: from a cube to equirectangular, or from one larger frame, graded and dithered. */
export const RESOLVE_VERTEX = /* glsl */ `
out vec2 vUv;
void main() {
  vUv = position.xy * 0.5 + 0.5;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
`;

const GRADE = /* glsl */ `
precision highp int;
in vec2 vUv;
out vec4 outColour;
uniform vec2 uSize; // whole picture, pixels
uniform vec2 uOrigin; // lower left corner of this piece, pixels from the picture's lower left
uniform float uExposure;

uint hash2(uvec2 v) {
  v = v * 1664525u + 1013904223u;
  v.x += v.y * 1664525u; v.y += v.x * 1664525u;
  v ^= v >> 16u;
  v.x += v.y * 1664525u; v.y += v.x * 1664525u;
  return v.x ^ (v.y >> 13u);
}

/** Filmic shoulder with a gentle toe, then shadows towards indigo and lights towards cream. */
vec3 grade(vec3 light) {
  vec3 x = light * uExposure;
  x = (x * (2.2 * x + 0.12)) / (x * (2.1 * x + 0.62) + 0.16);
  float y = dot(x, vec3(0.2126, 0.7152, 0.0722));
  x = mix(vec3(y), x, 1.1);
  x = mix(x, x * vec3(0.90, 0.97, 1.14), (1.0 - smoothstep(0.0, 0.42, y)) * 0.7);
  x = mix(x, x * vec3(1.03, 1.005, 0.955), smoothstep(0.35, 0.9, y));
  x = clamp(x, 0.0, 1.0);
  return mix(12.92 * x, 1.055 * pow(max(x, 1e-5), vec3(1.0 / 2.4)) - 0.055, step(0.0031308, x));
}

/** Triangular noise of one step against bands in sky and mist; the same for the three channels. */
vec3 dithered(vec3 colour, vec2 pixel) {
  uint h = hash2(uvec2(pixel));
  float a = float(h & 65535u) / 65535.0;
  float b = float(h >> 16u) / 65535.0;
  return colour + (a + b - 1.0) / 255.0;
}
`;

export const EQUIRECT_FRAGMENT = /* glsl */ `${GRADE}${FACES_GLSL}
uniform sampler2D uFaces[6];
uniform float uSide;
void main() {
  vec2 pixel = uOrigin + gl_FragCoord.xy - 0.5;
  vec3 sum = vec3(0.0);
  for (int i = 0; i < 4; i++) {
    vec2 at = (pixel + vec2(0.25 + 0.5 * float(i & 1), 0.25 + 0.5 * float(i >> 1))) / uSize;
    float yaw = (at.x - 0.5) * 6.283185307179586;
    float pitch = (at.y - 0.5) * 3.141592653589793;
    vec3 d = vec3(sin(yaw) * cos(pitch), sin(pitch), -cos(yaw) * cos(pitch));
    sum += faces(uFaces, uSide, d);
  }
  outColour = vec4(dithered(grade(sum / 4.0), pixel), 1.0);
}
`;

export const FRAME_FRAGMENT = /* glsl */ `${GRADE}
uniform sampler2D uFrame;
uniform vec2 uFrameSize;
void main() {
  vec2 pixel = uOrigin + gl_FragCoord.xy - 0.5;
  vec2 ratio = uFrameSize / uSize;
  vec3 sum = vec3(0.0);
  for (int i = 0; i < 4; i++) {
    vec2 at = (pixel + vec2(0.25 + 0.5 * float(i & 1), 0.25 + 0.5 * float(i >> 1))) * ratio;
    sum += texture(uFrame, at / uFrameSize).rgb;
  }
  outColour = vec4(dithered(grade(sum / 4.0), pixel), 1.0);
}
`;
