import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { readTriangles } from './read-triangles.ts';

// The path is sent by model-surface-fs.ts.
const result = await readTriangles(readFileSync(String(workerData)));
parentPort?.postMessage(result, result.is === 'read' ? [result.surface.corners.buffer as ArrayBuffer] : []); // made by readTriangles, so never shared
