import { Document, isMap, isSeq, visit } from 'yaml';
import { editYaml } from '../content/edit-yaml.ts';
import type { Tour } from '../model/schemas/tour.ts';
import { TOUR_COMMENTS } from './tour-comments.ts';

/**
 * Writes `tour.yml`: anew with a line of advice, links, hotspots, views and points in one line each; or into the text that is
 * there when it has some of the same scenes, so that comments and order stay where the tour is the same.
 *
 * @throws when the text that is there is no YAML
 */
export function writeTourYaml(
  tour: Tour,
  before: { text: string; tour: Tour } | undefined,
  language: 'en' | 'vi',
): string {
  const known = new Set(before?.tour.scenes.map(({ id }) => id));
  if (before === undefined || !tour.scenes.some(({ id }) => known.has(id)))
    return `${TOUR_COMMENTS[language].map((line) => `# ${line}\n`).join('')}${stringify(tour)}`;
  // Plain data: the schema's types have optional keys, which YAML values have not.
  const data = JSON.parse(JSON.stringify(tour));
  return editYaml(before.text, [
    { path: ['start'], value: data.start },
    { path: ['scenes'], value: data.scenes },
  ]);
}

function stringify(tour: Tour): string {
  const document = new Document(tour);
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = String(key);
      if (isMap(value) && (name === 'view' || name === 'point')) value.flow = true;
      if (isSeq(value) && (name === 'links' || name === 'hotspots'))
        for (const item of value.items) if (isMap(item)) item.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
