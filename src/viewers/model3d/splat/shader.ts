/**
 * Draws each splat as a rectangle just large enough for what is seen of it: its spread, seen from the eye, plus a third of a
 * pixel against flicker, to where it would change a colour by less than one step in 255.
 *
 * @see Zwicker, Pfister, van Baar, Gross: EWA volume splatting, 2001
 */
export const VERTEX = /* glsl */ `
precision highp usampler2D;
uniform usampler2D splats;
uniform vec2 sizePx;
uniform float spreadScale;
uniform int texels;
in uint at;
out vec4 tint;
out vec2 away;

uvec4 texel(int part) {
  int index = int(at) * texels + part;
  return texelFetch(splats, ivec2(index & ${2048 - 1}, index >> 11), 0);
}

#if DEGREE > 0
vec3 harmonic(int index) {
  vec3 value;
  for (int part = 0; part < 3; part += 1) {
    int place = index * 3 + part;
    uvec4 words = texel(2 + (place >> 4));
    value[part] = float((words[(place >> 2) & 3] >> uint((place & 3) * 8)) & 255u) / 128.0 - 1.0;
  }
  return value;
}

vec3 shade(vec3 way) {
  float x = way.x;
  float y = way.y;
  float z = way.z;
  vec3 sum = 0.4886025 * (-y * harmonic(0) + z * harmonic(1) - x * harmonic(2));
#if DEGREE > 1
  sum += 1.0925484 * (x * y * harmonic(3) - y * z * harmonic(4) - x * z * harmonic(6))
    + 0.3153916 * (2.0 * z * z - x * x - y * y) * harmonic(5)
    + 0.5462742 * (x * x - y * y) * harmonic(7);
#endif
#if DEGREE > 2
  sum += -0.5900436 * y * (3.0 * x * x - y * y) * harmonic(8) + 2.8906114 * x * y * z * harmonic(9)
    - 0.4570458 * y * (4.0 * z * z - x * x - y * y) * harmonic(10)
    + 0.3731763 * z * (2.0 * z * z - 3.0 * x * x - 3.0 * y * y) * harmonic(11)
    - 0.4570458 * x * (4.0 * z * z - x * x - y * y) * harmonic(12)
    + 1.4453057 * z * (x * x - y * y) * harmonic(13) - 0.5900436 * x * (x * x - 3.0 * y * y) * harmonic(14);
#endif
  return sum;
}
#endif

void main() {
  gl_Position = vec4(0.0, 0.0, 2.0, 1.0);
  uvec4 one = texel(0);
  vec3 centre = uintBitsToFloat(one.xyz);
  vec4 view = modelViewMatrix * vec4(centre, 1.0);
  vec4 clip = projectionMatrix * view;
  if (view.z >= 0.0 || abs(clip.z) > clip.w || abs(clip.x) > 1.4 * clip.w || abs(clip.y) > 1.4 * clip.w) return;

  uvec4 two = texel(1);
  vec2 a = unpackHalf2x16(two.x);
  vec2 b = unpackHalf2x16(two.y);
  vec2 c = unpackHalf2x16(two.z);
  mat3 spread = mat3(a.x, a.y, b.x, a.y, b.y, c.x, b.x, c.x, c.y) * spreadScale;
  vec2 focal = 0.5 * sizePx * vec2(projectionMatrix[0][0], projectionMatrix[1][1]);
  vec2 slope = focal / view.z;
  vec2 lean = -slope * view.xy / view.z;
  mat3 turn = mat3(modelViewMatrix);
  vec3 right = transpose(turn) * vec3(slope.x, 0.0, lean.x);
  vec3 up = transpose(turn) * vec3(0.0, slope.y, lean.y);
  vec3 spreadRight = spread * right;
  float xx = dot(right, spreadRight);
  float xy = dot(up, spreadRight);
  float yy = dot(up, spread * up);

  float before = xx * yy - xy * xy;
  xx += 0.3;
  yy += 0.3;
  float after = xx * yy - xy * xy;
  tint = vec4(one.w & 255u, (one.w >> 8) & 255u, (one.w >> 16) & 255u, one.w >> 24) / 255.0;
  tint.a *= sqrt(max(0.0, before / after));
  if (tint.a < 1.0 / 255.0) return;
#if DEGREE > 0
  // The model is not moved, so its frame is that of the camera's place.
  tint.rgb = max(tint.rgb + shade(normalize(centre - cameraPosition)), 0.0);
#endif

  float mean = 0.5 * (xx + yy);
  float half_ = sqrt(max(1e-9, mean * mean - after));
  vec2 along = abs(xy) > 1e-4 ? normalize(vec2(xy, mean + half_ - xx)) : (xx >= yy ? vec2(1.0, 0.0) : vec2(0.0, 1.0));
  float reach = min(sqrt(8.0), sqrt(2.0 * log(255.0 * tint.a)));
  vec2 radii = min(vec2(512.0), reach * sqrt(max(vec2(1e-9), vec2(mean + half_, mean - half_))));
  away = position.xy * reach;
  vec2 shift = along * position.x * radii.x + vec2(-along.y, along.x) * position.y * radii.y;
  gl_Position = vec4(clip.xy + shift * 2.0 / sizePx * clip.w, clip.zw);
}
`;

/** Colours are those of screens already and are mixed as such, as splats are trained; they are multiplied with what covers. */
export const FRAGMENT = /* glsl */ `
in vec4 tint;
in vec2 away;

void main() {
  float squared = dot(away, away);
  float alpha = tint.a * exp(-0.5 * squared);
  if (squared > 8.0 || alpha < 1.0 / 255.0) discard;
  gl_FragColor = vec4(tint.rgb * alpha, alpha);
}
`;
