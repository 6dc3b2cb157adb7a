/** Vertex and fragment shader of every solid thing. */
export const SURFACE_VERTEX = /* glsl */ `
in vec3 color;
#ifdef HAS_AO
in float ao;
#endif
#ifdef HAS_LIT
in vec3 lit;
centroid out vec3 vLit;
#endif
// Read inside the triangle: at the edge of a sliver a colour drawn out beyond its corners would sparkle.
centroid out vec3 vColour;
centroid out vec3 vNormal;
out vec3 vWorld;
centroid out float vAo;

invariant gl_Position;

void main() {
  vColour = color;
  vAo = 1.0;
  #ifdef HAS_AO
  vAo = ao;
  #endif
  #ifdef HAS_LIT
  vLit = lit;
  #endif
  vNormal = normalize(normal);
  vWorld = position;
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}
`;

export const SURFACE_FRAGMENT = /* glsl */ `
centroid in vec3 vColour;
centroid in vec3 vNormal;
in vec3 vWorld;
centroid in float vAo;
#ifdef HAS_LIT
centroid in vec3 vLit;
#endif
out vec4 outColour;

uniform vec3 uGroundLight;
uniform float uFill;
uniform float uClipM;
uniform sampler2D uShadow[3];
uniform mat4 uShadowMatrix[3];
uniform vec3 uShadowReach;
uniform float uShadowTexel; // share of a map's side
uniform sampler2D uSkyMap;
uniform mat4 uSkyMatrix[16];
uniform vec3 uSkyDirection[16];
uniform vec2 uSkyReach; // radius, texel in metres
uniform int uLampCount;
uniform vec4 uLampPlace[24]; // xyz, reach
uniform vec3 uLampColour[24];

float random(float salt) {
  return hash01(vec3(gl_FragCoord.xy, salt + uEye.x));
}

const vec2 RING[6] = vec2[6](vec2(0.29, 0.0), vec2(-0.37, 0.34), vec2(0.06, -0.64), vec2(0.47, 0.6), vec2(-0.85, -0.15), vec2(0.81, -0.51));

float shadowOf(sampler2D map, mat4 matrix, vec3 world, float spread) {
  vec4 at = matrix * vec4(world, 1.0);
  vec3 p = at.xyz * 0.5 + 0.5;
  if (p.z >= 1.0) return 1.0;
  float turn = random(3.0) * 6.2831853;
  mat2 spin = mat2(cos(turn), sin(turn), -sin(turn), cos(turn)) * spread;
  float lit = 0.0;
  for (int i = 0; i < 6; i++) lit += step(p.z, texture(map, p.xy + spin * RING[i]).r);
  return lit / 6.0;
}

float sunlight(vec3 world, vec3 n) {
  float far = distance(world.xz, uEye.xz);
  // Lifted off its own surface by as much as the blur below spreads over the map, plus a texel.
  vec3 lift = n * 5.0 * uShadowTexel;
  if (far < uShadowReach.x * 0.92) return shadowOf(uShadow[0], uShadowMatrix[0], world + lift * uShadowReach.x, 1.6 * uShadowTexel);
  if (far < uShadowReach.y * 0.92) return shadowOf(uShadow[1], uShadowMatrix[1], world + lift * uShadowReach.y, 1.6 * uShadowTexel);
  if (far < uShadowReach.z * 0.92) return shadowOf(uShadow[2], uShadowMatrix[2], world + lift * uShadowReach.z, 1.6 * uShadowTexel);
  return 1.0;
}

/** Share of the sky's light that reaches a point: sixteen directions, each a depth map in one atlas. */
float openSky(vec3 world, vec3 n) {
  float far = distance(world.xz, uEye.xz);
  float edge = 1.0 - smoothstep(uSkyReach.x * 0.7, uSkyReach.x, far);
  if (edge <= 0.0) return 1.0;
  vec3 lifted = world + n * uSkyReach.y * 2.4;
  float open = 0.0;
  float sum = 0.0;
  vec2 jitter = (vec2(random(7.0), random(8.0)) - 0.5) * 3.0 * uSkyReach.y / uSkyReach.x;
  // Every other direction, the rest at the neighbouring pixel.
  for (int i = int(gl_FragCoord.x + gl_FragCoord.y) & 1; i < 16; i += 2) {
    float weight = max(dot(n, uSkyDirection[i]), 0.0) + 0.12;
    vec4 at = uSkyMatrix[i] * vec4(lifted, 1.0);
    vec2 cell = vec2(float(i % 4), float(i / 4));
    vec2 uv = clamp(at.xy * 0.5 + 0.5 + jitter, 0.001, 0.999);
    open += weight * step(at.z * 0.5 + 0.5, texture(uSkyMap, (cell + uv) / 4.0).r);
    sum += weight;
  }
  return mix(1.0, open / sum, edge);
}

/** Bands of light, as a poster's printer would cut them, softened. */
float posterLight(float facing) {
  float x = clamp(facing * 1.08 + 0.04, 0.0, 1.0);
  float bands = (smoothstep(0.02, 0.14, x) + smoothstep(0.3, 0.46, x) + smoothstep(0.62, 0.8, x)) / 3.0;
  return mix(x, bands, 0.45);
}

void main() {
  if (vWorld.y < uClipM) discard;
  vec3 view = normalize(vWorld - uEye);
  vec3 n = normalize(vNormal);
  #ifndef LEAF
  if (!gl_FrontFacing) n = -n; // leaves keep the bent normals of their crown on both sides
  #endif
  vec3 albedo = vColour;
  float far = distance(vWorld, uEye);
  float detail = 1.0 - smoothstep(60.0, 400.0, far);

  #ifdef EARTH
  float broad = flatFbm(vWorld.xz * 0.045, 3);
  float fine = detail > 0.0 ? flatFbm((vWorld.xz + vWorld.y) * 1.3, 3) * detail : 0.0;
  albedo *= 1.0 + 0.16 * broad + 0.22 * fine;
  #endif
  #ifdef ROCK
  float steep = 1.0 - abs(n.y);
  float streak = fbm(vec3(vWorld.x * 0.55, vWorld.y * 0.07, vWorld.z * 0.55), 3);
  float grain = detail > 0.0 ? fbm(vWorld * 2.3, 3) * detail : 0.0;
  albedo *= 1.0 + 0.42 * streak * steep + 0.2 * grain;
  albedo = mix(albedo, albedo * vec3(0.82, 0.86, 0.84), smoothstep(0.05, 0.5, streak) * steep);
  if (detail > 0.0) {
    vec3 bump = noise4(vWorld * 1.9).yzw;
    n = normalize(n - bump * 0.55 * detail);
  }
  #endif
  #ifdef CLOUD
  float near = 1.0 - smoothstep(900.0, 5000.0, far);
  vec3 puff = noise4(vWorld / 37.0).yzw + (0.6 * noise4(vWorld / 13.0).yzw + 0.35 * noise4(vWorld / 5.0).yzw * near) * near;
  n = normalize(n + puff * 0.32);
  #endif

  #ifdef FOAM
  // Threads along the fall; on level water clots.
  float level = smoothstep(0.5, 0.9, abs(n.y));
  float threads = fbm(vec3(vWorld.x * 2.6, vWorld.y * 0.13, vWorld.z * 2.6), 4) + 0.35 * fbm(vWorld * vec3(0.6, 0.25, 0.6) + 7.0, 2);
  float clots = fbm(vec3(vWorld.x * 1.7, 3.0, vWorld.z * 1.7), 4);
  float body = mix(threads, clots, level);
  float foamAlpha = clamp(vAo * 1.25 + body * 1.1 - 0.22, 0.0, 1.0) * smoothstep(0.0, 0.12, vAo);
  albedo *= mix(vec3(0.7, 0.82, 0.93), vec3(1.0), smoothstep(-0.3, 0.3, body));
  #endif

  float facing = dot(n, uSunDirection);
  float sunSeen = sunlight(vWorld, normalize(vNormal) * sign(dot(vNormal, n) + 1e-5));
  #ifdef FOAM
  float open = openSky(vWorld, n);
  #elif defined(CLOUD)
  float open = 1.0;
  sunSeen = mix(0.42, 1.0, sunSeen); // light comes in from the side
  #else
  float open = openSky(vWorld, n) * vAo;
  #endif
  vec3 toward = mix(uHorizon, uZenith, 0.5 + 0.5 * n.y);
  toward = mix(toward, vec3(dot(toward, vec3(0.3333))), 0.3);
  vec3 sky = mix(uGroundLight, toward, 0.5 + 0.5 * n.y) * uFill;
  #ifdef CLOUD
  sky = mix(uZenith, toward, 0.75) * uFill * (0.26 + 0.3 * n.y);
  #endif

  #ifdef GLOW
  vec3 colour = vColour * 2.2;
  #else
  #if defined(LEAF) || defined(FOAM)
  float wrapped = posterLight(facing * 0.7 + 0.3);
  #elif defined(CLOUD)
  float wrapped = pow(clamp(facing * 0.6 + 0.4, 0.0, 1.0), 1.6) * 0.55; // light wanders about in a cloud
  #else
  float wrapped = posterLight(facing);
  #endif
  vec3 light = uSunColour * wrapped * sunSeen + sky * open * mix(0.55, 1.0, open);
  // Light thrown back by sunlit ground: warm, from below, only where the sky is open.
  light += uGroundLight * 0.35 * (0.5 - 0.5 * n.y) * open;
  for (int i = 0; i < 24; i++) {
    if (i >= uLampCount) break;
    vec3 to = uLampPlace[i].xyz - vWorld;
    float d = length(to);
    float fade = max(0.0, 1.0 - d / uLampPlace[i].w);
    light += uLampColour[i] * fade * fade / (0.35 + d * d) * (0.35 + 0.65 * max(0.0, dot(n, to / d))) * vAo;
  }
  #ifdef HAS_LIT
  light += vLit;
  #endif
  vec3 colour = albedo * light;
  #ifdef LEAF
  float through = pow(max(dot(view, uSunDirection), 0.0), 3.0);
  colour += albedo * vec3(1.0, 1.05, 0.5) * uSunColour * through * 0.45 * sunSeen;
  #endif
  #ifdef CLOUD
  float glow = pow(max(dot(view, uSunDirection), 0.0), 4.0);
  colour += albedo * uSunColour * glow * (0.14 + 0.4 * pow(1.0 - max(dot(-view, n), 0.0), 2.0)) * sunSeen;
  #endif
  float rim = pow(1.0 - max(dot(-view, n), 0.0), 4.0) * max(0.0, 0.35 + 0.65 * dot(view, uSunDirection));
  colour += uSunColour * albedo * rim * 0.5 * sunSeen;
  #ifdef SHINY
  vec3 mirrored = reflect(view, n);
  float edge = 0.06 + 0.94 * pow(1.0 - max(dot(-view, n), 0.0), 5.0);
  colour = mix(colour, skyGradient(normalize(vec3(mirrored.x, abs(mirrored.y), mirrored.z))), edge * 0.7 * open);
  colour += uSunColour * pow(max(dot(mirrored, uSunDirection), 0.0), 80.0) * sunSeen;
  #endif
  #endif

  float clear = clearness(vWorld);
  colour = mix(hazeColour(view), colour, clear);
  #ifdef GLASS
  outColour = vec4(colour, 0.18 + 0.6 * pow(1.0 - abs(dot(view, n)), 3.0));
  #elif defined(FOAM)
  outColour = vec4(colour, foamAlpha);
  #elif defined(CLOUD)
  float thick = vAo * 1.5 - 0.35 * (1.0 - vAo) * (1.0 + fbm(vWorld / 29.0, 4) * 2.0);
  outColour = vec4(colour, smoothstep(0.0, 1.0, thick));
  #else
  outColour = vec4(colour, 1.0);
  #endif
}
`;

/** Fills only the depth, so that every pixel is lit once. */
export const DEPTH_FRAGMENT = /* glsl */ `
in vec3 vWorld;
uniform float uClipM;
void main() {
  if (vWorld.y < uClipM) discard;
}
`;
