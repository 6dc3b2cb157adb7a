/**
 * Makes a GLB model of a box whose six sides are seen from outside: 12 triangles, no colours.
 *
 * @param options lengths of its sides in metres and where its middle is; `change` may spoil the JSON before it is written
 */
export function makeBoxGlb({
  sides = [2, 2, 2],
  middle = [0, 0, 0],
  change = (json) => json,
}: Box = {}): Buffer {
  const positions = Float32Array.from(
    CORNERS.flatMap((corner) =>
      [0, 1, 2].map((axis) => (middle[axis] ?? 0) + ((corner[axis] ?? 0) * (sides[axis] ?? 0)) / 2),
    ),
  );
  const indices = Uint16Array.from(FACES.flat());
  const binary = Buffer.concat([Buffer.from(positions.buffer), Buffer.from(indices.buffer)]);
  const json = {
    asset: { version: '2.0' },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0 }],
    meshes: [{ primitives: [{ attributes: { POSITION: 0 }, indices: 1 }] }],
    accessors: [
      {
        bufferView: 0,
        componentType: 5126,
        count: 8,
        type: 'VEC3',
        min: [0, 1, 2].map((axis) => Math.min(...every(positions, axis))),
        max: [0, 1, 2].map((axis) => Math.max(...every(positions, axis))),
      },
      { bufferView: 1, componentType: 5123, count: indices.length, type: 'SCALAR' },
    ],
    bufferViews: [
      { buffer: 0, byteOffset: 0, byteLength: positions.byteLength },
      { buffer: 0, byteOffset: positions.byteLength, byteLength: indices.byteLength },
    ],
    buffers: [{ byteLength: binary.length }],
  };
  return packGlb(change(json), binary);
}

/** Joins JSON and binary data into a GLB file whose header tells the truth. */
export function packGlb(json: object, binary: Buffer): Buffer {
  const text = JSON.stringify(json);
  const body = Buffer.from(text + ' '.repeat((4 - (Buffer.byteLength(text) % 4)) % 4));
  const data = Buffer.concat([binary, Buffer.alloc((4 - (binary.length % 4)) % 4)]);
  const parts = [header(body.length, 'JSON'), body, header(data.length, 'BIN\0'), data];
  const length = 12 + parts.reduce((sum, part) => sum + part.length, 0);
  const start = Buffer.alloc(12);
  start.write('glTF', 0, 'latin1');
  start.writeUInt32LE(2, 4);
  start.writeUInt32LE(length, 8);
  return Buffer.concat([start, ...parts]);
}

function header(length: number, type: string): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(length, 0);
  head.write(type, 4, 'latin1');
  return head;
}

function every(positions: Float32Array, axis: number): number[] {
  return Array.from(positions).filter((_, index) => index % 3 === axis);
}

const CORNERS = [-1, 1].flatMap((x) =>
  [-1, 1].flatMap((y) => [-1, 1].map((z): [number, number, number] => [x, y, z])),
);
const FACES = [
  [0, 1, 3, 0, 3, 2],
  [4, 6, 7, 4, 7, 5],
  [0, 4, 5, 0, 5, 1],
  [2, 3, 7, 2, 7, 6],
  [0, 2, 6, 0, 6, 4],
  [1, 5, 7, 1, 7, 3],
];

export type GlbJson = {
  asset: object;
  nodes: { mesh?: number; children?: number[] }[];
  accessors: { count: number }[];
  scenes: { nodes: number[] }[];
} & Record<string, unknown>;
type Box = {
  sides?: [number, number, number];
  middle?: [number, number, number];
  change?: (json: GlbJson) => object;
};
