import { Document, NodeIO, type Texture } from '@gltf-transform/core';

/**
 * Reads a USDZ file back and makes a GLB of what it says: meshes where the scene puts them, with their pictures or colours. Knows
 * what exporters write as text (USDA), and no more.
 *
 * @see https://openusd.org/release/spec_usdz.html
 */
export async function usdzToGlb(usdz: Buffer): Promise<Uint8Array> {
  const files = new Map(
    listZip(usdz).map(({ name, start, size }) => [name, usdz.subarray(start, start + size)]),
  );
  const text = files.get('model.usda')?.toString('utf8') ?? '';
  const document = new Document();
  const buffer = document.createBuffer();
  const scene = document.createScene();
  const looks = readMaterials(text, (name) => {
    const image = files.get(name);
    if (!image) throw new Error(`the archive has no ${name}`);
    return document
      .createTexture()
      .setImage(Uint8Array.from(image))
      .setMimeType(name.endsWith('.png') ? 'image/png' : 'image/jpeg');
  });
  const list = (
    type: 'VEC2' | 'VEC3' | 'SCALAR',
    array: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>,
  ) => document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
  for (const [, geometry = '', matrix = '', material = ''] of text.matchAll(PLACED)) {
    const mesh = files.get(geometry)?.toString('utf8') ?? '';
    const look = looks.get(material) ?? { colour: [1, 1, 1], texture: undefined };
    const primitive = document
      .createPrimitive()
      .setAttribute('POSITION', list('VEC3', Float32Array.from(numbersOf(mesh, 'point3f[] points'))))
      .setAttribute('NORMAL', list('VEC3', Float32Array.from(numbersOf(mesh, 'normal3f[] normals'))))
      .setIndices(list('SCALAR', Uint32Array.from(numbersOf(mesh, 'int[] faceVertexIndices'))))
      .setMaterial(
        document
          .createMaterial()
          .setBaseColorFactor([look.colour[0] ?? 1, look.colour[1] ?? 1, look.colour[2] ?? 1, 1])
          .setBaseColorTexture(look.texture ?? null),
      );
    if (numbersOf(mesh, 'int[] faceVertexCounts').some((count) => count !== 3))
      throw new Error('expected triangles');
    const uvs = numbersOf(mesh, 'texCoord2f[] primvars:st');
    // Rows of pictures are counted from below.
    const places = uvs.map((value, at) => (at % 2 === 1 ? 1 - value : value));
    if (uvs.length > 0) primitive.setAttribute('TEXCOORD_0', list('VEC2', Float32Array.from(places)));
    const node = document.createNode().setMesh(document.createMesh().addPrimitive(primitive));
    // Rows there are columns here, so the numbers stand in the same order.
    scene.addChild(node.setMatrix(toMatrix(matrix)));
  }
  return new NodeIO().writeBinary(document);
}

/** Local headers of a ZIP archive without compression. */
export function listZip(bytes: Buffer): { name: string; start: number; size: number }[] {
  const files = [];
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [method, size] = [bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 18)];
    if (method !== 0) throw new Error('files in the archive must not be compressed');
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    files.push({
      name: bytes.toString('latin1', at + 30, at + 30 + bytes.readUInt16LE(at + 26)),
      start,
      size,
    });
    at = start + size;
  }
  return files;
}

/** A mesh of another file, where it stands and what it is made of. */
const PLACED =
  /references = @\.\/(geometries\/[^@]+)@.*?matrix4d xformOp:transform = (\([^\n]*\))\n.*?material:binding = <\/Materials\/([^>]+)>/gs;

function readMaterials(text: string, load: (name: string) => Texture): ReadonlyMap<string, Look> {
  const parts = text.split('def Material "').slice(1);
  const known = new Map<string, Texture>();
  return new Map(
    parts.map((part): [string, Look] => {
      const file = /asset inputs:file = @([^@]+)@/.exec(part)?.[1];
      const texture = file === undefined ? undefined : (known.get(file) ?? load(file));
      if (file !== undefined && texture) known.set(file, texture);
      const scale = /float4 inputs:scale = (\([^)]*\))/.exec(part)?.[1];
      const colour = /color3f inputs:diffuseColor = (\([^)]*\))/.exec(part)?.[1] ?? scale ?? '(1, 1, 1)';
      return [part.slice(0, part.indexOf('"')), { colour: readNumbers(colour), texture }];
    }),
  );
}

function numbersOf(text: string, key: string): number[] {
  const start = text.indexOf(`${key} = [`);
  return start < 0
    ? []
    : readNumbers(text.slice(start + key.length, text.indexOf(']', start + key.length + 4)));
}

function readNumbers(text: string): number[] {
  return (text.match(/-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}

function toMatrix(text: string): Parameters<ReturnType<Document['createNode']>['setMatrix']>[0] {
  const numbers = readNumbers(text);
  if (numbers.length !== 16) throw new Error('expected a matrix of sixteen numbers');
  return numbers as Parameters<ReturnType<Document['createNode']>['setMatrix']>[0]; // counted above
}

type Look = { colour: number[]; texture: Texture | undefined };
