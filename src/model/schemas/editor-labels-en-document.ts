/** English labels of what only documents have. */
export const DOCUMENT_LABELS_EN: Readonly<Record<string, string>> = {
  'documents:kind': 'Kind',
  'documents:number': 'Number',
  'documents:issuedOn': 'Issued on',
  'documents:issuer': 'Issued by',
  'documents:inForce': 'In force',
  'documents:inForce.from': 'From',
  'documents:inForce.until': 'Until',
  'documents:replaces': 'Replaces',
  'documents:officialUrl': 'Official text',
  'documents:file': 'Attached file',
};
