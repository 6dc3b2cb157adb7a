import { readVarint } from 'pmtiles';

/**
 * Reads the layers of a vector tile, with the names of their properties, and every text their features carry, without the shapes.
 * @throws RangeError when the tile is cut off or is none
 * @see https://github.com/mapbox/vector-tile-spec/tree/master/2.1, `vector_tile.proto`
 */
export function readTileTexts(tile: Uint8Array): { layers: TileLayer[]; texts: string[] } {
  const layers: TileLayer[] = [];
  const texts: string[] = [];
  for (const { id, bytes } of listFields(tile)) {
    if (id !== TILE_LAYER) continue;
    const layer: TileLayer = { name: '', keys: [] };
    for (const part of listFields(bytes)) {
      if (part.id === LAYER_NAME) layer.name = decoder.decode(part.bytes);
      if (part.id === LAYER_KEY) layer.keys.push(decoder.decode(part.bytes));
      if (part.id !== LAYER_VALUE) continue;
      for (const value of listFields(part.bytes))
        if (value.id === VALUE_TEXT) texts.push(decoder.decode(value.bytes));
    }
    layers.push(layer);
  }
  return { layers, texts };
}

/** Lists the fields of a Protocol Buffers message; those that are numbers have no bytes. */
function listFields(message: Uint8Array): Field[] {
  const fields: Field[] = [];
  const at = { buf: message, pos: 0 };
  while (at.pos < message.length) {
    const key = readVarint(at);
    const [id, wire] = [key >>> 3, key & 7];
    let length = 0;
    if (wire === 0) readVarint(at);
    else if (wire === 2) length = readVarint(at);
    else if (wire === 1 || wire === 5) length = wire === 1 ? 8 : 4;
    else throw new RangeError(`field ${id} of a tile has the unknown type ${wire}`);
    const end = at.pos + length;
    if (end > message.length) throw new RangeError(`field ${id} of a tile ends behind its end`);
    fields.push({ id, bytes: message.subarray(at.pos, end) });
    at.pos = end;
  }
  return fields;
}

const decoder = new TextDecoder();

const TILE_LAYER = 3;
const LAYER_NAME = 1;
const LAYER_KEY = 3;
const LAYER_VALUE = 4;
const VALUE_TEXT = 1;

type TileLayer = { name: string; keys: string[] };
type Field = { id: number; bytes: Uint8Array };
