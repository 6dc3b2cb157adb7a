/** What can be wrong inside a file of points, splats or heights; the words are in `diagnostics/model-files.ts`. */
export type FaultKind =
  | 'empty'
  | 'header'
  | 'version'
  | 'count'
  | 'short'
  | 'number'
  | 'index'
  | 'packed'
  | 'size'
  | 'place';

/** What one file may hold; see docs/diagnostics/m3-too-large.md. */
export const CLOUD_LIMITS = {
  splats: 2_000_000,
  points: 4_000_000,
  triangles: 2_000_000,
  heights: 67_108_864,
};

/**
 * Thrown inside readers of bytes and caught at their doors by {@link tryRead}: readers walk formats many calls deep, and
 * every call may find that the file is damaged.
 */
export class ReadFault extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.is);
    this.fault = fault;
  }
}

/** Runs a reader. @returns what it read, or what is wrong with the file @throws whatever is no fault of the file */
export function tryRead<T>(read: () => T): { is: 'read'; value: T } | FileFault {
  try {
    return { is: 'read', value: read() };
  } catch (error) {
    if (error instanceof ReadFault) return error.fault;
    throw error;
  }
}

/** Makes the fault of a file that is damaged at a byte, counted from 0. */
export function damagedAt(atByte: number, what: FaultKind): ReadFault {
  return new ReadFault({ is: 'broken', atByte, what });
}

/** Refuses a count before anything is made for it. @throws ReadFault */
export function refuseMore(what: keyof typeof CLOUD_LIMITS, count: number): void {
  if (count > CLOUD_LIMITS[what]) throw new ReadFault({ is: 'too-many', what, count });
}

export type FileFault =
  | { is: 'broken'; atByte: number; what: FaultKind }
  | { is: 'too-many'; what: keyof typeof CLOUD_LIMITS; count: number };
