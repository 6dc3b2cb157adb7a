import {
  DoubleSide,
  FrontSide,
  GLSL3,
  type Material,
  Matrix4,
  ShaderMaterial,
  Vector2,
  Vector3,
  Vector4,
} from 'three';
import type { PackedPart, PackedScene } from '../render/scene-bytes.ts';
import { COMMON } from './glsl-common.ts';
import { DEPTH_FRAGMENT, SURFACE_FRAGMENT, SURFACE_VERTEX } from './glsl-surface.ts';
import { createFlatNoiseTexture, createNoiseTexture } from './noise-texture.ts';

/** Makes the uniforms all shaders share and hands out one material per kind of surface. */
export function createMaterials(scene: PackedScene): Materials {
  const shared = sharedUniforms(scene);
  const made = new Map<string, ShaderMaterial>();
  const forPart = (part: PackedPart): ShaderMaterial => {
    const defines = definesOf(part);
    const key = Object.keys(defines).join();
    const known = made.get(key);
    if (known) return known;
    const material = makeMaterial(shared, SURFACE_VERTEX, SURFACE_FRAGMENT, defines);
    material.side = DoubleSide;
    material.transparent = ['glass', 'foam', 'cloud'].includes(part.surface);
    material.depthWrite = !material.transparent || part.surface === 'cloud';
    made.set(key, material);
    return material;
  };
  const depth = makeMaterial(shared, SURFACE_VERTEX, DEPTH_FRAGMENT);
  depth.side = DoubleSide;
  depth.colorWrite = false;
  return { shared, forPart, depth };
}

/** Makes a shader material that sees the shared uniforms (by reference) and its own. */
export function makeMaterial(
  uniforms: ShaderMaterial['uniforms'],
  vertexShader: string,
  fragmentShader: string,
  defines: Record<string, string> = {},
): ShaderMaterial {
  return new ShaderMaterial({
    glslVersion: GLSL3,
    uniforms,
    vertexShader: vertexShader.includes('uEye') ? `${COMMON}${vertexShader}` : vertexShader,
    fragmentShader: `${COMMON}${fragmentShader}`,
    defines,
    side: FrontSide,
  });
}

function definesOf(part: PackedPart): Record<string, string> {
  const bySurface: Record<PackedPart['surface'], string[]> = {
    earth: ['EARTH'],
    rock: ['ROCK'],
    leaf: ['LEAF'],
    wood: [],
    roof: [],
    plaster: [],
    metal: ['SHINY'],
    glass: ['SHINY', 'GLASS'],
    foam: ['FOAM'],
    glow: ['GLOW'],
    cloud: ['CLOUD'],
  };
  const names = [...bySurface[part.surface]];
  if (part.attributes.ao) names.push('HAS_AO');
  if (part.attributes.lit) names.push('HAS_LIT');
  return Object.fromEntries(names.map((name) => [name, '1']));
}

function sharedUniforms(scene: PackedScene): ShaderMaterial['uniforms'] {
  const azimuth = (scene.sun.azimuthDeg * Math.PI) / 180;
  const elevation = (scene.sun.elevationDeg * Math.PI) / 180;
  const toSun = new Vector3(
    Math.sin(azimuth) * Math.cos(elevation),
    Math.sin(elevation),
    -Math.cos(azimuth) * Math.cos(elevation),
  );
  const { sky, haze, lamps, eye } = scene;
  const lampRoom = Array.from({ length: MAX_LAMPS }, (_, i) => lamps[i]);
  const values = {
    uEye: new Vector3(eye.x, eye.y, eye.z),
    uSunDirection: toSun,
    uSunColour: new Vector3(...scene.sun.colour),
    uZenith: new Vector3(...sky.zenith),
    uHorizon: new Vector3(...sky.horizon),
    uGlow: new Vector3(...sky.glow),
    uGroundLight: new Vector3(...sky.ground),
    uClouds: sky.clouds,
    uFill: sky.fill,
    uHazeColour: new Vector3(...haze.colour),
    uHazeSunColour: new Vector3(...haze.sunColour),
    uHaze: new Vector4(haze.densityPerM, haze.mistDensityPerM, haze.mistTopM, haze.mistFadeM),
    uNoise: createNoiseTexture(),
    uFlatNoise: createFlatNoiseTexture(),
    uClipM: -1e9,
    uFlip: 1,
    uShadow: [null, null, null],
    uShadowMatrix: [new Matrix4(), new Matrix4(), new Matrix4()],
    uShadowReach: new Vector3(),
    uShadowTexel: 0,
    uSkyOffset: new Vector2(
      37 * Math.sin(eye.x + 91 * scene.sun.azimuthDeg),
      53 * Math.cos(eye.z + 17 * scene.sun.elevationDeg),
    ),
    uSkyMap: null,
    uSkyMatrix: Array.from({ length: 16 }, () => new Matrix4()),
    uSkyDirection: Array.from({ length: 16 }, () => new Vector3()),
    uSkyReach: new Vector2(),
    uLampCount: Math.min(MAX_LAMPS, lamps.length),
    uLampPlace: lampRoom.map((lamp) =>
      lamp ? new Vector4(lamp.x, lamp.y, lamp.z, lamp.reachM) : new Vector4(),
    ),
    uLampColour: lampRoom.map((lamp) => new Vector3(...(lamp?.colour ?? [0, 0, 0]))),
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
}

/** As many as the shader has room for. */
const MAX_LAMPS = 24;

export type Materials = {
  shared: ShaderMaterial['uniforms'];
  forPart: (part: PackedPart) => Material;
  depth: Material;
};
