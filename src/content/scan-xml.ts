/**
 * Walks through an XML text once, element by element. Understands what recorded tracks need: elements, attributes, text,
 * CDATA, comments. Document types and entities of one's own are refused, never expanded.
 *
 * @returns undefined when the text is well formed, else where it is not (offset in UTF-16 units) and why
 */
export function scanXml(text: string, handlers: XmlHandlers): XmlFault | undefined {
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    const mark = text.indexOf('<', at);
    const end = mark < 0 ? text.length : mark;
    if (end > at) handlers.text(text.slice(at, end));
    if (mark < 0) break;
    const skipped = skipSpecial(text, mark, handlers);
    if (skipped !== undefined) {
      if (typeof skipped !== 'number') return skipped;
      at = skipped;
      continue;
    }
    const tag = readTag(text, mark);
    if (!tag) return { offset: mark, found: text.indexOf('>', mark) < 0 ? 'markup' : 'attribute' };
    const [whole, slash, name = '', attributes = '', selfClosing] = tag;
    if (slash === '/') {
      if (open.pop() !== name) return { offset: mark, found: 'mismatch' };
      handlers.close(localName(name));
    } else {
      handlers.open({
        name: localName(name),
        attributes,
        offset: mark,
        length: whole.length,
        depth: open.length,
      });
      if (selfClosing === '/') handlers.close(localName(name));
      else if (open.push(name) > DEEPEST) return { offset: mark, found: 'deep' };
    }
    at = mark + whole.length;
  }
  return open.length > 0 ? { offset: Math.max(0, text.trimEnd().length - 1), found: 'unclosed' } : undefined;
}

/** Reads one attribute of an element; undefined when it is not there. `name` may have a prefix. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  const found = pattern.exec(attributes);
  return found ? decodeReferences(found[1] ?? found[2] ?? '') : undefined;
}

/** Replaces the five entities of XML and numbered characters by what they stand for; others stay as they are written. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const codePoint = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
    },
  );
}

/** The offset after a comment, an instruction or CDATA; a fault when it has no end; undefined for ordinary elements. */
function skipSpecial(text: string, mark: number, handlers: XmlHandlers): number | XmlFault | undefined {
  const next = text[mark + 1];
  if (next !== '!' && next !== '?') return undefined;
  const kind = SPECIALS.find(({ start }) => text.startsWith(start, mark));
  if (!kind) return { offset: mark, found: 'entity' };
  const end = text.indexOf(kind.end, mark + kind.start.length);
  if (end < 0) return { offset: mark, found: 'markup' };
  if (kind.start === CDATA) handlers.text(text.slice(mark + CDATA.length, end), true);
  return end + kind.end.length;
}

/** Tags longer than any real one are not looked at: patterns run out of stack on them. */
function readTag(text: string, mark: number): RegExpExecArray | undefined {
  const end = text.indexOf('>', mark);
  if (end < 0 || end - mark > LONGEST_TAG) return undefined;
  TAG.lastIndex = mark;
  return TAG.exec(text) ?? undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const DEEPEST = 64;
const LONGEST_TAG = 10_000;
const patterns = new Map<string, RegExp>();
const CDATA = '<![CDATA[';
const SPECIALS = [
  { start: '<!--', end: '-->' },
  { start: CDATA, end: ']]>' },
  { start: '<?', end: '?>' },
];
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `entity` for a document type; the other kinds are faults of form. */
export type XmlFault = {
  offset: number;
  found: 'entity' | 'unclosed' | 'mismatch' | 'markup' | 'attribute' | 'deep';
};

/** An element as it opens. `name` has no prefix; `attributes` are as written. */
export type XmlElement = { name: string; attributes: string; offset: number; length: number; depth: number };

export type XmlHandlers = {
  open: (element: XmlElement) => void;
  close: (name: string) => void;
  /** `isLiteral`: from CDATA, where `&` stands for itself. */
  text: (text: string, isLiteral?: boolean) => void;
};
