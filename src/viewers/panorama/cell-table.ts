import { FACES, type PanoramaLevel, type Tile } from '../../model/panorama.ts';

/** Time in which a finer tile takes the place of a coarser one. */
const FADE_MS = 150;

/** Numbers per cell: current tile, tile before it, weight of the current one from 0 to 255, nothing. */
const PARTS = 4;
const FULL = 255;
const LONG_AGO = Number.NEGATIVE_INFINITY;

/**
 * Keeps for each cell of the sphere, as large as a tile of the finest level, which tile is drawn there. Where the tile
 * that was asked for is missing, a finer one stands in, else the finest coarser one; a change fades.
 * The shader reads the entries: faces side by side in the order of `FACES`, rows from the top.
 */
export function createCellTable(levels: readonly PanoramaLevel[]): CellTable {
  const finest = levels.length - 1;
  const columns = levels[finest]?.columns ?? 1;
  const widthCells = columns * FACES.length;
  const entries = new Uint16Array(widthCells * columns * PARTS);
  const startedMs = new Float64Array(widthCells * columns).fill(LONG_AGO);
  const asked = new Uint8Array(widthCells * columns).fill(finest);
  const preferences = levels.map((_, level) => preferLevels(level, finest));
  const grids = levels.map((level) => new Uint16Array(FACES.length * level.columns ** 2));

  const place = ({ face, level, column, row }: Tile) => {
    const across = levels[level]?.columns ?? 1;
    return (FACES.indexOf(face) * across + row) * across + column;
  };
  const choose = (face: number, column: number, row: number, level: number) => {
    for (const other of preferences[level] ?? []) {
      const across = levels[other]?.columns ?? 1;
      const shift = finest - other;
      const code = grids[other]?.[(face * across + (row >> shift)) * across + (column >> shift)];
      if (code) return code;
    }
    return 0;
  };

  return {
    widthCells,
    heightCells: columns,
    entries,
    hold(tile, code) {
      grids[tile.level]?.fill(code, place(tile), place(tile) + 1);
    },
    drop(tile) {
      const code = grids[tile.level]?.[place(tile)];
      grids[tile.level]?.fill(0, place(tile), place(tile) + 1);
      for (let cell = 0; cell < startedMs.length; cell += 1) {
        if (entries[cell * PARTS + 1] === code) startedMs[cell] = LONG_AGO;
      }
    },
    update(wanted, startMs) {
      for (const tile of wanted) ask(asked, tile, { finest, columns, widthCells });
      let hasChanged = false;
      for (let cell = 0; cell < startedMs.length; cell += 1) {
        const x = cell % widthCells;
        const row = Math.floor(cell / widthCells);
        const code = choose(Math.floor(x / columns), x % columns, row, asked[cell] ?? finest);
        const at = cell * PARTS;
        if (entries[at] === code) continue;
        entries[at + 1] = entries[at] ?? 0;
        entries[at] = code;
        startedMs[cell] = startMs;
        hasChanged = true;
      }
      return hasChanged;
    },
    fade(nowMs) {
      let isFading = false;
      let hasChanged = false;
      for (let cell = 0; cell < startedMs.length; cell += 1) {
        const share = Math.min(1, (nowMs - (startedMs[cell] ?? LONG_AGO)) / FADE_MS);
        const weight = Math.max(0, Math.round(share * FULL));
        if (weight < FULL) isFading = true;
        if (entries[cell * PARTS + 2] === weight) continue;
        entries[cell * PARTS + 2] = weight;
        hasChanged = true;
      }
      return { isFading, hasChanged };
    },
    clear() {
      entries.fill(0);
      startedMs.fill(LONG_AGO);
      for (const grid of grids) grid.fill(0);
    },
  };
}

/** Writes where a tile lies as one number for the shader, which has 12 bits for the slot; 0 means no tile. */
export function encodeCell(slot: number, level: number): number {
  return 0x8000 | (slot << 3) | level;
}

/** The level asked for, then finer ones, then coarser ones. */
function preferLevels(level: number, finest: number): number[] {
  const finer = Array.from({ length: finest - level + 1 }, (_, index) => level + index);
  return [...finer, ...Array.from({ length: level }, (_, index) => level - 1 - index)];
}

/** Notes the level asked for in the cells of a tile; cells out of sight keep what was asked for last. */
function ask(asked: Uint8Array, { face, level, column, row }: Tile, table: TableShape): void {
  const { finest, columns, widthCells } = table;
  const span = 2 ** (finest - level);
  const left = FACES.indexOf(face) * columns;
  for (let y = row * span; y < Math.min(columns, (row + 1) * span); y += 1) {
    const start = y * widthCells + left;
    asked.fill(level, start + column * span, start + Math.min(columns, (column + 1) * span));
  }
}

type TableShape = { finest: number; columns: number; widthCells: number };

export type CellTable = {
  widthCells: number;
  heightCells: number;
  entries: Uint16Array;
  /** Says where a tile lies now, see {@link encodeCell}. */
  hold: (tile: Tile, code: number) => void;
  /** Says that a tile is gone; also ends fading from it, because its slot gets another picture. */
  drop: (tile: Tile) => void;
  /**
   * Chooses again.
   * @param wanted the tiles that should be drawn; they do not overlap
   * @param startMs when changes begin to fade; long ago for a hard change
   * @returns whether anything is drawn differently now
   */
  update: (wanted: readonly Tile[], startMs: number) => boolean;
  /** Moves the fading on to `nowMs`. */
  fade: (nowMs: number) => { isFading: boolean; hasChanged: boolean };
  clear: () => void;
};
