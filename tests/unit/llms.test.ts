import { expect, test } from 'vitest';
import { planLlmsText } from '../../src/outputs/llms.ts';
import { loadSample } from './sample-site.ts';

test('assistants are told where the facts are, that what is missing is unknown, and every destination', async () => {
  const site = await loadSample();
  const { path, text } = planLlmsText(site);
  expect(path).toBe('llms.txt');
  expect(text).toMatch(/^# .+\n\n> .+\n/);
  for (const language of site.settings.languages)
    expect(text).toContain(`${site.settings.baseUrl}/data/help/${language}.json`);
  for (const { id } of site.entries.destinations) expect(text).toContain(`/destinations/${id}/`);
  expect(text).toContain('not known');
  expect(text).not.toMatch(/undefined|\n{3}/);
});
