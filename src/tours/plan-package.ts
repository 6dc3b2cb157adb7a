import type { ContentDraft, EntryDraft } from '../content/drafts.ts';
import { csvText } from '../model/csv-text.ts';
import type { Language } from '../model/languages.ts';
import type { Scene } from '../model/schemas/tour.ts';

/** Plans the files that stand over the tours of a package: description, places, scenes, and a word to the receiver. */
export function planPackage(
  draft: ContentDraft,
  tours: readonly PackageTour[],
  language: Language,
): [name: string, text: string][] {
  const described = tours.map((tour) => describeTour(draft, tour, language));
  const { owner, baseUrl, dataLicence } = draft.settings?.partial ?? {};
  const about = { version: 1, owner, url: baseUrl, language, dataLicence, tours: described };
  return [
    ['scenes.csv', csvText([SCENE_COLUMNS, ...tours.flatMap((tour) => listSceneRows(tour, language))])],
    ['places.geojson', toJson({ type: 'FeatureCollection', features: described.flatMap(toFeature) })],
    ['README.txt', README],
    ['package.json', toJson(about)],
  ];
}

function describeTour(draft: ContentDraft, { entry, folder, scenes }: PackageTour, language: Language) {
  const { baseUrl = '' } = draft.settings?.partial ?? {};
  const facts = entry.original?.partial;
  return {
    ref: entry.ref,
    title: titleOf(entry, language),
    summary: wordsOf(entry, language).find(({ summary }) => summary)?.summary,
    page: `${baseUrl.replace(/\/$/, '')}/${language}/${entry.ref}/`,
    destination: facts?.destination,
    point: facts?.point,
    tour: `${folder}/tour.json`,
    scenes: scenes.length,
    withoutLicence: scenes.filter(({ scene }) => scene.licence === undefined).map(({ scene }) => scene.id),
  };
}

function toFeature({ point, ...properties }: ReturnType<typeof describeTour>): object[] {
  if (!point) return [];
  const geometry = { type: 'Point', coordinates: [point.lng, point.lat] };
  return [{ type: 'Feature', id: properties.ref, geometry, properties }];
}

const SCENE_COLUMNS = [
  ...['tour', 'scene', 'title', 'file', 'widthPx', 'heightPx', 'bytes', 'sha256'],
  ...['projection', 'stereo', 'extentLeftDeg', 'extentRightDeg', 'extentTopDeg', 'extentBottomDeg'],
  ...['northDeg', 'lat', 'lng', 'accuracyM', 'kind', 'date', 'credit', 'licence'],
];

function listSceneRows({ entry, folder, scenes }: PackageTour, language: Language): string[][] {
  return scenes.map(({ scene, widthPx, heightPx, bytes, sha256 }) => {
    const { extent, point } = scene;
    return [
      ...[entry.ref, scene.id, sceneTitle(entry, scene.id, language), `${folder}/${scene.panorama}`],
      ...[widthPx, heightPx, bytes, sha256, scene.projection ?? 'equirectangular', scene.stereo],
      ...[extent?.left, extent?.right, extent?.top, extent?.bottom],
      ...[scene.north, point?.lat, point?.lng, point?.accuracyM],
      ...[scene.kind, scene.date, scene.credit, scene.licence],
    ].map((value) => String(value ?? ''));
  });
}

function titleOf(entry: EntryDraft, language: Language): string {
  return wordsOf(entry, language).find(({ title }) => title)?.title ?? entry.id;
}

function sceneTitle(entry: EntryDraft, id: string, language: Language): string {
  for (const { tour } of wordsOf(entry, language)) {
    const scenes = tour?.scenes;
    if (scenes && Object.hasOwn(scenes, id)) return scenes[id]?.title ?? id;
  }
  return id;
}

/** In the order to try them: the language asked for, then that of the facts. */
function wordsOf({ original, translations }: EntryDraft, language: Language) {
  const translated = translations.find((one) => one.language === language)?.partial;
  return [translated, original?.partial].filter((one) => one !== undefined);
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

const README = `Tham quan 360°: ảnh và dữ liệu để đưa lên bản đồ hay cổng khác
360° tours: pictures and data for another map or portal

scenes.csv       mỗi cảnh một dòng: ảnh, kích thước, SHA-256, hướng, tọa độ (WGS 84), tác giả, giấy phép
                 a row per scene: picture, size, SHA-256, heading, position (WGS 84), author, licence
places.geojson   các điểm trên bản đồ, kèm trang giới thiệu
                 the places on the map, with their pages
package.json     mô tả bộ này
                 describes this package
*/tour.json      từng tour theo định dạng của Pannellum, ảnh ở bên cạnh
                 each tour in the format of Pannellum, its pictures beside it

northDeg: hướng la bàn của chính giữa ảnh; 0 bắc, 90 đông.  Compass heading of the centre of the picture; 0 north, 90 east.
kind: photograph là ảnh chụp; render, illustration không phải ảnh chụp và phải ghi rõ khi dùng.
kind: photograph was photographed; render and illustration were not, and must be called so where they are shown.
Ô licence trống nghĩa là chưa rõ giấy phép: hãy hỏi trước khi dùng.
An empty licence means that it is not known: ask before using the picture.
`;

export type PackageTour = {
  entry: EntryDraft;
  /** Relative to the package. */
  folder: string;
  scenes: readonly PackageScene[];
};

export type PackageScene = {
  scene: Scene;
  /** Upright; undefined when the header cannot be read. */
  widthPx: number | undefined;
  heightPx: number | undefined;
  bytes: number;
  sha256: string;
};
