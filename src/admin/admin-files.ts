import type { Basemap } from '../media/basemap.ts';
import type { Settings } from '../model/schemas/settings.ts';
import { formConfig } from './form-config.ts';
import { FORM_LANGUAGES, formText } from './form-words.ts';
import { adminPage } from './page.ts';
import type { PageConfig } from './page-config.ts';

/** Tells whether the site has an editing page. */
export function hasAdmin({ admin }: Settings): boolean {
  return admin !== false;
}

/**
 * Lays out what the editing page is made of besides its bundle: the page and a configuration per language of the form.
 * Nothing when the settings switch it off. Paths are relative to the site.
 */
export function planAdminFiles(
  settings: Settings,
  basemaps: ReadonlyMap<string, Basemap>,
): { path: string; text: string }[] {
  if (!hasAdmin(settings)) return [];
  const maps = [...basemaps.values()]
    .map(({ url, extent }) => ({ url, extent }))
    .sort(
      (a, b) => b.extent.east - b.extent.west - (a.extent.east - a.extent.west) || (a.url < b.url ? -1 : 1),
    );
  const configs = FORM_LANGUAGES.map((language) => {
    const words = {
      showMap: formText(language, 'showMap'),
      map: formText(language, 'map'),
      folder: formText(language, 'folder'),
    };
    const config: PageConfig = { ...formConfig(settings, language), basemaps: maps, words };
    return { path: `admin/config.${language}.json`, text: `${JSON.stringify(config)}\n` };
  });
  return [{ path: 'admin/index.html', text: adminPage(settings) }, ...configs];
}
