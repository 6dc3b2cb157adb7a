import { dump } from 'js-yaml';
import type { BodyPart } from './plan-content.ts';

/** Writes data as YAML the way editors do: one key per line, long text folded. */
export function toYaml(data: object): string {
  return dump(data, { lineWidth: 120, noRefs: true });
}

/** Writes a Markdown file with front matter. */
export function toMarkdownFile(frontMatter: object, body: string): string {
  return `---\n${toYaml(frontMatter)}---\n\n${body}`;
}

/** Writes a body as Markdown; how links and marks of sources are written differs from generator to generator. */
export function toMarkdown(parts: readonly BodyPart[], dialect: Dialect): string {
  return parts
    .flatMap(({ heading, paragraphs, list = [] }) => [
      `## ${heading}`,
      ...paragraphs.map(({ text, source, link }) =>
        [text, source && dialect.citation(source), link && ` ${dialect.link(link)}`].filter(Boolean).join(''),
      ),
      ...(list.length > 0 ? [list.map((item) => `- ${item}`).join('\n')] : []),
    ])
    .map((block) => `${block}\n`)
    .join('\n');
}

export type Dialect = {
  /** Writes a link to the site with this id. */
  link: (siteId: string) => string;
  /** Writes the mark of the source with this number. */
  citation: (source: number) => string;
};
