import { gunzipSync } from 'node:zlib';
import { type Document, NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { createDecoderModule } from 'draco3dgltf';
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer';
import { renameMeshopt } from '../model/glb-names.ts';

/** Gives what reads and writes GLB files, with the decoders of both compressions. */
export async function createIo(): Promise<NodeIO> {
  await Promise.all([MeshoptDecoder.ready, MeshoptEncoder.ready]);
  return new NodeIO().registerExtensions(ALL_EXTENSIONS).registerDependencies({
    'meshopt.decoder': MeshoptDecoder,
    'meshopt.encoder': MeshoptEncoder,
    'draco3d.decoder': await createDecoderModule(),
  });
}

/**
 * Reads a GLB file, also one compressed with gzip as the build publishes them.
 * @throws when it is no GLB file or needs what the build cannot read
 */
export async function readGlbFile(file: Uint8Array): Promise<Document> {
  const glb = file[0] === 0x1f && file[1] === 0x8b ? gunzipSync(file) : file;
  const document = await (await createIo()).readBinary(renameMeshopt(glb));
  document.setLogger(QUIET);
  return document;
}

const QUIET = { debug() {}, info() {}, warn() {}, error() {} };
