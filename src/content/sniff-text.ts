/** Names what a text file begins like, for files that are not what their name says. */
export function sniffText(text: string): string {
  const start = text.slice(0, 400).trimStart();
  if (start === '') return 'empty';
  if (/^<(?:!doctype\s+html|html|head|body)/i.test(start)) return 'web page';
  if (/^(?:<\?xml[^>]*>\s*)?<kml/i.test(start)) return 'KML';
  if (/^(?:<\?xml[^>]*>\s*)?<gpx/i.test(start)) return 'GPX';
  if (/^(?:<\?xml[^>]*>\s*)?<TrainingCenterDatabase/i.test(start)) return 'TCX';
  if (/^[{[]/.test(start)) return 'JSON';
  return start.startsWith('PK') ? 'archive' : 'text';
}
