// The peer's site: same addresses, languages and kinds of pages as ours. Content and data are generated.
const LOCALES = { vi: 'vi', en: 'en', zh: 'zh-Hans', ja: 'ja', ko: 'ko', fr: 'fr' };
const dates = Object.fromEntries(
  Object.entries(LOCALES).map(([lang, tag]) => [
    lang,
    new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  ]),
);

module.exports = (config) => {
  config.addCollection('byUrl', (api) => new Map(api.getAll().map((page) => [page.url, page])));
  for (const lang of Object.keys(LOCALES)) {
    for (const kind of ['sites', 'destinations']) {
      config.addCollection(`${kind}_${lang}`, (api) => api.getFilteredByTag(kind).filter((page) => page.data.lang === lang));
    }
  }
  config.addFilter('pages', (urls, byUrl) => (urls ?? []).flatMap((url) => byUrl.get(url) ?? []));
  config.addFilter('under', (ids, lang, folder) => (ids ?? []).map((id) => `/${lang}/${folder ? `${folder}/` : ''}${id}/`));
  config.addFilter('share', (ids, groups) => ids.slice(0, Math.max(3, Math.min(60, Math.floor(240 / groups)))));
  config.addFilter('firstOthers', (pages, url, count) => pages.slice(0, count + 1).filter((page) => page.url !== url).slice(0, count));
  config.addFilter('inLanguage', (url, lang) => `/${lang}${url.slice(3)}`);
  config.addFilter('say', (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name])));
  config.addFilter('longDate', (day, lang) => dates[lang].format(new Date(`${day}T00:00:00Z`)));
  config.addFilter('script', (value) => JSON.stringify(value).replaceAll('<', '\\u003c'));
  return {
    dir: { input: 'content', includes: '../_includes', data: '../_data', output: '_site' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
  };
};
