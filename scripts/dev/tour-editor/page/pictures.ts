import type { Client } from './client.ts';
import type { Sphere } from './sphere.ts';

const FIRST_PX = 1024;
const FINE_PX = 4096;

/** Shows panoramas on the sphere: a small copy at once, then a fine one. A picture that is on already stays. */
export function createPictures(client: Client, sphere: Sphere | undefined, on: Events): Pictures {
  let wanted: string | undefined;
  const load = async (file: string) => {
    const fine = Math.min(FINE_PX, sphere?.maxWidthPx ?? FIRST_PX) >= FINE_PX ? [FINE_PX] : [];
    for (const widthPx of [FIRST_PX, ...fine]) {
      const bitmap = await createImageBitmap(await client.picture(file, widthPx));
      if (wanted !== file) return;
      sphere?.show(bitmap);
      bitmap.close();
      on.onShown();
    }
  };
  return {
    show(file) {
      if (file === wanted) return;
      wanted = file;
      sphere?.clear();
      if (file === undefined || !sphere) return;
      load(file).catch(() => {
        if (wanted === file) on.onFail(file);
      });
    },
  };
}

type Events = { onShown: () => void; onFail: (file: string) => void };
export type Pictures = { show: (file: string | undefined) => void };
