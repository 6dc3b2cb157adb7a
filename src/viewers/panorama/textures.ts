import { type Room, SLOT_SIZE_PX } from './room.ts';
import { planGrowth } from './slots.ts';
import { createTexture } from './texture.ts';

/**
 * Holds tiles in the layers of one texture array, which is replaced by a larger one when a slot beyond its end is used;
 * what it held is copied on the graphics card.
 */
export function createTileArray(gl: WebGL2RenderingContext, room: Room): TileArray {
  let slots = 0;
  let texture: WebGLTexture | undefined;
  const grow = (neededSlots: number) => {
    const size = planGrowth(room, slots, neededSlots);
    const grown = createLayers(gl, size);
    if (texture) copyLayers(gl, texture, slots);
    gl.deleteTexture(texture ?? null);
    texture = grown;
    slots = size;
    return grown;
  };
  return {
    getTexture: () => texture ?? grow(1),
    upload(slot, bitmap, neededSlots) {
      const target = texture && slot < slots ? texture : grow(Math.max(slot + 1, neededSlots));
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D_ARRAY, target);
      const box = [0, 0, slot, bitmap.width, bitmap.height, 1] as const;
      gl.texSubImage3D(gl.TEXTURE_2D_ARRAY, 0, ...box, gl.RGBA, gl.UNSIGNED_BYTE, bitmap);
    },
  };
}

function createLayers(gl: WebGL2RenderingContext, slots: number): WebGLTexture {
  const texture = createTexture(gl, gl.TEXTURE_2D_ARRAY, gl.LINEAR);
  gl.texStorage3D(gl.TEXTURE_2D_ARRAY, 1, gl.RGBA8, SLOT_SIZE_PX, SLOT_SIZE_PX, slots);
  return texture;
}

/** Copies the first layers of `from` into the array that is bound. */
function copyLayers(gl: WebGL2RenderingContext, from: WebGLTexture, slots: number): void {
  const frame = gl.createFramebuffer();
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, frame);
  for (let slot = 0; slot < slots; slot += 1) {
    gl.framebufferTextureLayer(gl.READ_FRAMEBUFFER, gl.COLOR_ATTACHMENT0, from, 0, slot);
    gl.copyTexSubImage3D(gl.TEXTURE_2D_ARRAY, 0, 0, 0, slot, 0, 0, SLOT_SIZE_PX, SLOT_SIZE_PX);
  }
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
  gl.deleteFramebuffer(frame);
}

export type TileArray = {
  /** Changes when the array grows. */
  getTexture: () => WebGLTexture;
  /**
   * Puts a tile into a slot. The caller closes the bitmap.
   * @param neededSlots how many will be used soon, so that the array need not grow for each
   */
  upload: (slot: number, bitmap: ImageBitmap, neededSlots: number) => void;
};
