import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { plateUrl } from '../model/plate-code.ts';
import { isAlphanumeric, MAX_ALPHANUMERIC, MAX_BYTES } from '../model/qr-capacity.ts';
import { isPublicHost } from './check-hosts.ts';
import type { ContentDraft } from './drafts.ts';
import { placeOfValue } from './yaml-places.ts';

/**
 * Checks the address of the site: one the whole world can reach, and short enough for the QR codes of plates. The
 * length only matters once there are codes.
 */
export function checkSiteAddress({
  settings,
  codes,
}: Pick<ContentDraft, 'settings' | 'codes'>): Diagnostic[] {
  const baseUrl = settings?.partial.baseUrl;
  if (!settings || baseUrl === undefined) return [];
  const place = () => placeOfValue(settings.file, ['baseUrl']);
  const { hostname, search, hash } = new URL(baseUrl);
  if (!isPublicHost(hostname) || search !== '' || hash !== '') {
    return [createDiagnostic('SET-BASE-URL', place(), { baseUrl })];
  }
  if (!Array.isArray(codes?.data) || codes.data.length === 0) return [];
  const address = plateUrl(baseUrl, SAMPLE_CODE);
  const length = new TextEncoder().encode(address).length;
  const limit = isAlphanumeric(address) ? MAX_ALPHANUMERIC : MAX_BYTES;
  const isPrintable = /^[\x21-\x7e]+$/.test(address);
  return isPrintable && length <= limit
    ? []
    : [createDiagnostic('SET-QR-HOST', place(), { baseUrl, length, limit })];
}

/** Every code has as many symbols. */
const SAMPLE_CODE = '0000000';
