import {
  BufferGeometry,
  DoubleSide,
  Float32BufferAttribute,
  Group,
  LinearFilter,
  Mesh,
  MeshBasicMaterial,
  SRGBColorSpace,
  Texture,
  type VideoTexture,
} from 'three';
import type { Angles, PanoramaManifest } from '../../../model/panorama.ts';
import type { Feeds } from '../feeds.ts';
import { readPreview } from '../preview.ts';
import { textureCapBytes } from '../texture-cap.ts';
import { mayFetchAhead } from '../thrift.ts';
import { type Patch, tileToPatch, wholeToPatch } from './patch.ts';
import { type BallTile, listBallTiles, pickLevel } from './plan.ts';

/** So far away that both eyes see it in the same place. */
const RADIUS_M = 500;

/** Side of a face, in pixels, that is enough where bytes are dear. */
const THRIFTY_PX = 512;

/** Tiles sent to the graphics card a frame: a headset must not miss one. */
const UPLOADS = 2;

/** Layers that three.js shows to the left eye, to the right eye, and to both. */
const LAYERS = { left: 1, right: 2, both: 0 } as const;

/**
 * Makes the ball around the visitor: the small picture the page carries first, then the six smallest tiles, then one level as
 * fine as memory allows. Where the panorama has two eyes, each eye gets its own.
 */
export function createBall({ manifest, feeds, towards }: BallInput): Ball {
  const group = new Group();
  const isStereo = manifest.rightKey !== undefined;
  const eyes = isStereo ? (['left', 'right'] as const) : (['both'] as const);
  const painted: Painted[] = [];
  const add = (patch: Patch, texture: Texture, order: number, eye: Eye) => {
    const mesh = paint(patch, texture);
    mesh.renderOrder = order;
    mesh.layers.set(LAYERS[eye]);
    group.add(mesh);
    painted.push(mesh);
    return mesh;
  };
  let isGone = false;
  void readPreview(manifest).then((preview) => {
    if (!isGone) add(wholeToPatch(), pictureTexture(preview), 0, 'both');
  });
  const enoughPx = mayFetchAhead() ? undefined : THRIFTY_PX;
  const room = { eyes: eyes.length, capBytes: textureCapBytes() };
  const level = pickLevel(manifest.levels, { ...room, ...(enoughPx !== undefined && { enoughPx }) });
  const skins = eyes.map((eye) => {
    const key = eye === 'right' ? (manifest.rightKey ?? manifest.key) : manifest.key;
    return createSkin({ manifest: { ...manifest, key }, feeds, towards, level }, (patch, texture, order) =>
      add(patch, texture, order, eye),
    );
  });
  let film: Painted | undefined;
  return {
    group,
    update() {
      for (const skin of skins) skin.update();
    },
    isSharp: () => skins.every((skin) => skin.isSharp()),
    showFilm(texture) {
      if (film) dispose(film, group);
      film = texture && add(wholeToPatch(), texture, 3, 'both');
    },
    dispose() {
      isGone = true;
      for (const skin of skins) skin.dispose();
      for (const mesh of painted) dispose(mesh, group);
    },
  };
}

/** The tiles of one eye: asks for them, and puts a few a frame on the ball. */
function createSkin({ manifest, feeds, towards, level }: SkinInput, add: Add) {
  const [coarsest] = manifest.levels;
  if (!coarsest) throw new Error('a panorama has a level 0');
  const levels = level.level === 0 ? [coarsest] : [coarsest, level];
  const left = levels.flatMap((one) => listBallTiles(manifest, one, towards));
  const feed = feeds.open({ manifest, slotCount: left.length, onChange: () => ask() });
  const ask = () => feed.want(left.map(({ key }) => key));
  ask();
  const put = ({ tile, area }: BallTile, bitmap: ImageBitmap) => {
    const texture = pictureTexture(bitmap);
    texture.onUpdate = () => bitmap.close();
    add(
      tileToPatch(tile.face, area, { widthPx: bitmap.width, heightPx: bitmap.height }),
      texture,
      tile.level === 0 ? 1 : 2,
    );
  };
  return {
    update() {
      const arrived = left.filter(({ key }) => feed.hasArrived(key)).slice(0, UPLOADS);
      for (const one of arrived) {
        const bitmap = feed.take(one.key);
        if (bitmap) put(one, bitmap);
        left.splice(left.indexOf(one), 1);
      }
      if (arrived.length > 0) ask();
    },
    isSharp: () => left.length === 0,
    dispose: () => feed.dispose(),
  };
}

function paint({ positions, uvs, indices }: Patch, map: Texture): Painted {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(uvs, 2));
  geometry.setIndex(indices);
  geometry.scale(RADIUS_M, RADIUS_M, RADIUS_M);
  const look = { map, side: DoubleSide, depthTest: false, depthWrite: false, toneMapped: false };
  return new Mesh(geometry, new MeshBasicMaterial(look));
}

function pictureTexture(image: TexImageSource): Texture {
  const texture = new Texture(image);
  texture.colorSpace = SRGBColorSpace;
  texture.flipY = false; // bitmaps cannot be turned over
  texture.generateMipmaps = false;
  texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}

function dispose(mesh: Painted, group: Group): void {
  group.remove(mesh);
  mesh.geometry.dispose();
  mesh.material.map?.dispose();
  mesh.material.dispose();
}

type Eye = keyof typeof LAYERS;
type Painted = Mesh<BufferGeometry, MeshBasicMaterial>;
type Add = (patch: Patch, texture: Texture, order: number) => void;
type SkinInput = BallInput & { level: PanoramaManifest['levels'][number] };

type BallInput = {
  manifest: PanoramaManifest;
  feeds: Pick<Feeds, 'open'>;
  /** Where somebody looks first. */
  towards: Angles;
};

export type Ball = {
  group: Group;
  /** Called before each frame. */
  update: () => void;
  /** Everything that will come is there. */
  isSharp: () => boolean;
  /** Lays a film over the picture, or takes it away. */
  showFilm: (texture: VideoTexture | undefined) => void;
  dispose: () => void;
};
