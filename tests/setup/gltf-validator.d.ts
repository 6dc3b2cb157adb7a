/** The part of Khronos's validator the tests use; the package brings no types. */
declare module 'gltf-validator' {
  type Report = {
    issues: { numErrors: number; numWarnings: number; messages: { code: string; message: string }[] };
    info: { totalTriangleCount: number; totalVertexCount: number };
  };
  const validator: { validateBytes: (bytes: Uint8Array) => Promise<Report> };
  export = validator;
}
