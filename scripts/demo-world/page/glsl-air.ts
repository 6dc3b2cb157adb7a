import { FACES_GLSL } from './cube.ts';

/** Shaders of the sky, of level water and of mist banks. */
export const SKY_VERTEX = /* glsl */ `
out vec3 vDirection;
void main() {
  vDirection = position;
  vec4 place = projectionMatrix * mat4(mat3(viewMatrix)) * vec4(position, 1.0);
  gl_Position = place.xyww;
}
`;

export const SKY_FRAGMENT = /* glsl */ `
in vec3 vDirection;
out vec4 outColour;
uniform float uFlip; // −1 for the view from below the mirror

float cover(vec2 p) {
  return flatFbm(p, 4) + 0.35 * flatNoise4(p * 0.31).y;
}

void main() {
  vec3 d = normalize(vDirection);
  d.y *= uFlip;
  vec3 colour = skyGradient(d);
  float toSun = max(dot(d, uSunDirection), 0.0);
  if (d.y > 0.0) {
    float daylight = min(1.0, 1.4 * dot(uHorizon, vec3(0.2126, 0.7152, 0.0722))); // clouds are dark at night
    // High streaks, drawn out along one wind.
    vec2 high = d.xz / (d.y + 0.22);
    float turn = uSkyOffset.x;
    high = mat2(cos(turn), sin(turn), -sin(turn), cos(turn)) * high;
    float bend = 0.5 * flatNoise4(high * 0.7 + uSkyOffset).z;
    float streaks = cover(vec2(high.x * 1.0, (high.y + bend) * 1.7) + uSkyOffset);
    float veil = smoothstep(0.16 - 0.4 * uClouds, 0.85, streaks) * smoothstep(0.02, 0.3, d.y);
    vec3 veilColour = mix(mix(uHorizon, vec3(daylight), 0.45), uGlow * 1.15, 0.7 * pow(toSun, 3.0));
    colour = mix(colour, veilColour, veil * 0.4);
    // Low banks in flat steps, like cut paper.
    float angle = atan(d.x, -d.z);
    vec3 ring = vec3(cos(angle) * 3.2 + uSkyOffset.x, d.y * 22.0, sin(angle) * 3.2 + uSkyOffset.y);
    float bank = fbm(ring, 3) + 0.35 - d.y * (4.4 - 2.6 * uClouds);
    float shape = smoothstep(0.12, 0.2, bank + uClouds * 0.25 - 0.12);
    float lit = smoothstep(0.12, 0.42, bank + uClouds * 0.25 - 0.12);
    vec3 bankColour = mix(mix(uHorizon * 1.02, vec3(1.0, 0.97, 0.93) * daylight, 0.35), uHorizon * 0.82, lit);
    bankColour = mix(bankColour, uGlow, 0.55 * pow(toSun, 4.0));
    colour = mix(colour, bankColour, shape * 0.55 * smoothstep(0.01, 0.05, d.y));
  }
  float disc = smoothstep(0.99976, 0.99984, dot(d, uSunDirection));
  colour = mix(colour, uSunColour * 1.4 + 0.6, disc);
  // Where air is thick the horizon dissolves into it.
  colour = mix(colour, hazeColour(d), exp(-max(d.y, 0.0) * 16.0) * 0.8);
  if (d.y < 0.0) colour = hazeColour(d);
  outColour = vec4(colour, 1.0);
}
`;

export const WATER_VERTEX = /* glsl */ `
out vec3 vWorld;
void main() {
  vWorld = (modelMatrix * vec4(position, 1.0)).xyz;
  gl_Position = projectionMatrix * viewMatrix * vec4(vWorld, 1.0);
}
`;

export const WATER_FRAGMENT = /* glsl */ `${FACES_GLSL}
in vec3 vWorld;
out vec4 outColour;
uniform sampler2D uMirror[6];
uniform float uMirrorSide;
uniform float uLevelM;
uniform vec3 uWaterColour;
uniform float uCover;
uniform float uRipple;

uniform vec3 uDisc; // centre x, z and radius
uniform float uScallop; // seed of a rimstone pool's rim, or below 0 for a circle

/** The rim of a rimstone pool; mirrors poolRadiusM in rock/cave-floor.ts. */
float rimRadius(vec2 out2) {
  if (uScallop < 0.0) return uDisc.z;
  float turn = atan(out2.y, out2.x);
  float scallop = abs(sin(2.5 * turn + uScallop)) + 0.6 * abs(sin(4.5 * turn + 2.3 * uScallop));
  return uDisc.z * (0.8 + 0.09 * scallop + 0.1 * sin(turn + uScallop) + 0.06 * sin(2.0 * turn + 3.0 * uScallop)) + 0.04;
}

void main() {
  if (distance(vWorld.xz, uDisc.xy) > rimRadius(vWorld.xz - uDisc.xy)) discard;
  vec3 view = normalize(vWorld - uEye);
  float far = distance(vWorld, uEye);
  float calm = 1.0 / (1.0 + far * 0.012);
  vec2 p = vWorld.xz;
  float size = mix(0.5, 1.6, uRipple);
  vec2 slope = flatNoise4(p / size).xy + 0.5 * flatNoise4(p / (size * 0.37)).zw;
  vec2 swell = flatNoise4(p / 14.0).xy;
  vec2 tilt = slope * mix(0.012, 0.09, uRipple) * calm + swell * 0.03 * uRipple;
  vec3 n = normalize(vec3(tilt.x, 1.0, tilt.y));
  // The mirror was drawn from the eye below the surface; looking through the surface point gives the reflection.
  vec3 ray = reflect(view, n);
  vec3 seen = faces(uMirror, uMirrorSide, ray);
  float edge = 0.03 + 0.97 * pow(1.0 - max(dot(-view, n), 0.0), 4.0);
  edge = mix(edge, 1.0, 0.15);
  vec3 deep = uWaterColour * (0.35 + 0.65 * clamp(uSunDirection.y * 2.0, 0.2, 1.0));
  vec3 colour = mix(deep, seen, clamp(edge, 0.0, 1.0));
  float glint = pow(max(dot(ray, uSunDirection), 0.0), mix(900.0, 140.0, uRipple));
  colour += uSunColour * glint * 1.4;
  float alpha = mix(uCover, 1.0, clamp(edge, 0.0, 1.0));
  float clear = clearness(vWorld);
  outColour = vec4(mix(hazeColour(view), colour, clear), mix(1.0, alpha, clear));
}
`;

export const MIST_VERTEX = /* glsl */ `
in vec2 corner;
out vec2 vCorner;
out vec3 vWorld;
uniform vec3 uCentre;
uniform vec2 uHalf;
void main() {
  vCorner = corner;
  vec3 toward = uCentre - uEye;
  vec3 side = normalize(vec3(-toward.z, 0.0, toward.x));
  vWorld = uCentre + side * corner.x * uHalf.x + vec3(0.0, corner.y * uHalf.y, 0.0);
  gl_Position = projectionMatrix * viewMatrix * vec4(vWorld, 1.0);
}
`;

export const MIST_FRAGMENT = /* glsl */ `
in vec2 vCorner;
in vec3 vWorld;
out vec4 outColour;
uniform vec3 uMistColour;
uniform float uDensity;
uniform vec2 uHalf;
void main() {
  float round1 = 1.0 - smoothstep(0.1, 1.0, length(vCorner));
  vec3 p = vec3(vCorner * uHalf / min(uHalf.x, uHalf.y), uHalf.x);
  float body = 0.55 + 0.9 * fbm(p * 1.3 + vWorld.y * 0.01, 5);
  float alpha = clamp(round1 * body * uDensity, 0.0, 1.0);
  vec3 view = normalize(vWorld - uEye);
  vec3 colour = mix(hazeColour(view), uMistColour, clearness(vWorld));
  outColour = vec4(colour, alpha);
}
`;
