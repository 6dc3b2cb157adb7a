/** Shader code used by several materials: hashing without the driver's sine, noise, sky and air. */
export const COMMON = /* glsl */ `
precision highp float;
precision highp int;

uniform vec3 uEye;
uniform vec3 uSunDirection;
uniform vec3 uSunColour;
uniform vec3 uZenith;
uniform vec3 uHorizon;
uniform vec3 uGlow;
uniform float uClouds;
uniform vec2 uSkyOffset; // so that no two places have the same clouds
uniform vec3 uHazeColour;
uniform vec3 uHazeSunColour;
uniform vec4 uHaze; // density, mist density, mist top, mist fade

uniform highp sampler3D uNoise;
uniform sampler2D uFlatNoise;

uint hash(uvec3 v) {
  v = v * 1664525u + 1013904223u;
  v.x += v.y * v.z; v.y += v.z * v.x; v.z += v.x * v.y;
  v ^= v >> 16u;
  v.x += v.y * v.z; v.y += v.z * v.x; v.z += v.x * v.y;
  return v.x;
}
float hash01(vec3 cell) { return float(hash(uvec3(ivec3(cell)))) / 4294967295.0; }

/** Four smooth noises at once, each −1…1; the lattice repeats after 64 cells. */
vec4 noise4(vec3 p) {
  vec3 i = floor(p);
  vec3 f = p - i;
  return texture(uNoise, (i + f * f * (3.0 - 2.0 * f) + 0.5) / 64.0);
}
float valueNoise(vec3 p) { return noise4(p).x; }
float fbm(vec3 p, int octaves) {
  float sum = 0.0;
  float amplitude = 0.5;
  for (int i = 0; i < octaves; i++) {
    sum += amplitude * noise4(p).x;
    p = vec3(1.6 * p.x + 1.2 * p.z, 2.02 * p.y, 1.6 * p.z - 1.2 * p.x) + 19.7;
    amplitude *= 0.5;
  }
  return sum;
}

/** The same in the plane, cheaper; repeats after 256 cells. */
vec4 flatNoise4(vec2 p) {
  vec2 i = floor(p);
  vec2 f = p - i;
  return texture(uFlatNoise, (i + f * f * (3.0 - 2.0 * f) + 0.5) / 256.0);
}
float flatFbm(vec2 p, int octaves) {
  float sum = 0.0;
  float amplitude = 0.5;
  for (int i = 0; i < octaves; i++) {
    sum += amplitude * flatNoise4(p).x;
    p = vec2(1.6 * p.x + 1.2 * p.y, 1.6 * p.y - 1.2 * p.x) + 19.7;
    amplitude *= 0.5;
  }
  return sum;
}

/** Sky without the sun's disc, seen in direction d. */
vec3 skyGradient(vec3 d) {
  float up = max(d.y, 0.0);
  float toSun = max(dot(d, uSunDirection), 0.0);
  vec3 colour = mix(uHorizon, uZenith, 1.0 - pow(1.0 - up, 2.6));
  float low = exp(-up * 5.0);
  colour = mix(colour, uGlow, clamp(0.85 * pow(toSun, 6.0) * low + 0.35 * pow(toSun, 40.0), 0.0, 1.0));
  colour += uSunColour * (0.10 * pow(toSun, 220.0) + 0.03 * pow(toSun, 30.0));
  return colour;
}

/** Colour of far air in direction d. */
vec3 hazeColour(vec3 d) {
  float toSun = max(dot(d, uSunDirection), 0.0);
  return mix(uHazeColour, uHazeSunColour, 0.75 * pow(toSun, 5.0) + 0.15 * toSun);
}

/** Share of light that comes through the air between the eye and a point. */
float clearness(vec3 point) {
  vec3 ray = point - uEye;
  float far = length(ray);
  float dy = ray.y / max(far, 1e-4);
  float fade = uHaze.w;
  // The mist is full below its top and falls off as exp above it; its depth along the ray is summed in three steps.
  float mist = 0.0;
  for (int i = 0; i < 3; i++) {
    float t = (float(i) + 0.5) / 3.0;
    float y = uEye.y + ray.y * t * t;
    vec3 at = uEye + ray * t * t;
    float patches = 0.65 + 0.7 * flatNoise4((at.xz + at.y) / 420.0).x;
    mist += exp(-max(0.0, y - uHaze.z) / fade) * max(patches, 0.05) * 2.0 * t / 3.0;
  }
  float depth = uHaze.x * far * mix(1.0, 0.55, clamp(dy * 3.0, 0.0, 1.0)) + uHaze.y * far * mist;
  return exp(-depth);
}
`;
