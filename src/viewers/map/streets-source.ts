import { PmtilesSource } from 'protomaps-leaflet';

/**
 * Makes what reads tiles out of one archive, in parts of some kilobytes. From servers that cannot cut parts out of a file the
 * whole of it is fetched once.
 */
export function openArchive(url: string): PmtilesSource {
  const source = new PmtilesSource(url, false);
  let whole: Promise<ArrayBuffer> | undefined;
  const cut = async (offset: number, length: number) => {
    const data = await whole;
    return data === undefined ? undefined : { data: data.slice(offset, offset + length) };
  };
  source.p.source = {
    getKey: () => url,
    getBytes: async (offset, length, signal) => {
      const known = await cut(offset, length);
      if (known) return known;
      const headers = { Range: `bytes=${offset}-${offset + length - 1}` };
      const response = await fetch(url, { headers, ...(signal && { signal }) });
      if (response.status === 206) return { data: await response.arrayBuffer() };
      if (response.status !== 200) throw new Error(`streets ${url} answered ${response.status}`);
      whole ??= response.arrayBuffer();
      return (await cut(offset, length)) ?? { data: new ArrayBuffer(0) };
    },
  };
  return source;
}
