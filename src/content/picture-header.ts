/**
 * Tells what a file is by its first bytes (at least 16), whatever its name says.
 *
 * @returns the format, undefined for what cannot be published, and a name of the kind of file for the diagnostic
 */
export function sniffPicture(head: Uint8Array): { format: PictureFormat | undefined; name: string } {
  const text = String.fromCharCode(...head.subarray(0, 64));
  if (text.startsWith('\xff\xd8\xff')) return { format: 'jpeg', name: 'JPEG' };
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return { format: 'png', name: 'PNG' };
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return { format: 'webp', name: 'WebP' };
  if (text.slice(4, 8) === 'ftyp') return sniffBoxes(text.slice(8, 12));
  const other = OTHERS.find(({ start }) => start.test(text));
  return { format: undefined, name: other?.name ?? 'unknown' };
}

/** The format the ending of a file name promises; undefined for endings that are not published. */
export function formatByName(file: string): PictureFormat | undefined {
  const ending = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  if (ending === 'jpg') return 'jpeg';
  return FORMATS.find((format) => format === ending);
}

/** Tells whether a name is that of a picture which browsers do not show or which may carry scripts. */
export function isUnsupportedPicture(file: string): boolean {
  return /\.(?:heic|heif|tiff?|svgz?|gif|psd|jxl|jp2|bmp|ico|raw|dng|cr[23]|nef|arw|rw2|avifs|jfif|xcf|ai|eps)$/i.test(
    file,
  );
}

/**
 * Looks for the mark that ends a complete file. `false` is a suspicion, not a proof: some cameras append a film to
 * their JPEG files.
 *
 * @param head first bytes of the file, at least 16
 * @param tail last bytes of the file
 */
export function hasEnd(
  format: PictureFormat,
  head: Uint8Array,
  tail: Uint8Array,
  sizeBytes: number,
): boolean {
  switch (format) {
    case 'jpeg':
      return Buffer.from(tail).lastIndexOf(Buffer.from([0xff, 0xd9])) >= 0;
    case 'png':
      return Buffer.from(tail).lastIndexOf('IEND') >= 0;
    case 'webp':
      return new DataView(head.buffer, head.byteOffset).getUint32(4, true) + 8 <= sizeBytes;
    case 'avif':
      return false; // no mark at the end: only decoding tells
  }
}

/** Counts the frames of a moving PNG (APNG) from its first bytes; 1 for an ordinary one. */
export function countPngFrames(head: Uint8Array): number {
  const at = Buffer.from(head).indexOf('acTL');
  return at < 0 || at + 8 > head.length ? 1 : new DataView(head.buffer, head.byteOffset).getUint32(at + 4);
}

function sniffBoxes(brand: string): { format: PictureFormat | undefined; name: string } {
  if (brand === 'avif') return { format: 'avif', name: 'AVIF' };
  if (/^(?:hei|hev|mif|msf)/.test(brand)) return { format: undefined, name: 'HEIC' };
  return { format: undefined, name: 'video' };
}

const FORMATS = ['jpeg', 'png', 'webp', 'avif'] as const;

const OTHERS = [
  { start: /^GIF8/, name: 'GIF' },
  { start: /^(?:II\*\0|MM\0\*)/, name: 'TIFF' },
  { start: /^BM/, name: 'BMP' },
  { start: /^8BPS/, name: 'PSD' },
  { start: /^(?:\u00ff\n|[^ -~]{4}JXL )/, name: 'JPEG XL' },
  { start: /^%PDF/, name: 'PDF' },
  { start: /^PK/, name: 'archive' },
  { start: /^\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]*>\s*)?<svg/i, name: 'SVG' },
  { start: /^\s*(?:\xef\xbb\xbf)?<(?:!doctype|html|head|body)/i, name: 'web page' },
  { start: /^version https:\/\/git-lfs/, name: 'pointer' },
  { start: /^[\t\n\r -~]{16}/, name: 'text' },
];

export type PictureFormat = (typeof FORMATS)[number];
