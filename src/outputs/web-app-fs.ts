import sharp from 'sharp';
import type { Site } from '../model/site.ts';
import { APP_ICONS, appIconSvg, planWebApp } from './web-app.ts';
import { writeOutputFiles } from './write-fs.ts';

/** Writes the web app manifests and their icons. */
export async function writeWebApp(site: Site, siteDir: string): Promise<void> {
  const icons = await Promise.all(
    APP_ICONS.map(async ({ file, sizePx, isMaskable }) => {
      const svg = Buffer.from(appIconSvg(site.settings.colours, sizePx, isMaskable));
      return { path: file, bytes: await sharp(svg).png({ palette: true, compressionLevel: 9 }).toBuffer() };
    }),
  );
  await writeOutputFiles(siteDir, [...planWebApp(site), ...icons]);
}
