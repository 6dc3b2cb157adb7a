import type { LatLng } from './geo.ts';

/**
 * Lists the links that hand a place over to navigation apps, in the order to show them. `geo:` opens whatever the
 * device has, but no browser on Apple's phones opens it, so it never stands alone. One place at a time: apps take few
 * stops in a link, and not all of them say which they left out.
 *
 * @param name shown by apps that can
 */
export function listHandOffs({ lat, lng }: LatLng, name: string): HandOff[] {
  const at = `${toText(lat)},${toText(lng)}`;
  // Brackets end the name for the apps that read it.
  const shown = encodeURIComponent(name.replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim()).replaceAll(
    "'",
    '%27',
  );
  return [
    { app: 'geo', href: `geo:${at}?q=${at}(${shown})` },
    { app: 'google', href: `https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(at)}` },
    { app: 'apple', href: `https://maps.apple.com/?daddr=${encodeURIComponent(at)}` },
    { app: 'organic', href: `https://omaps.app/map?v=1&ll=${encodeURIComponent(at)}&n=${shown}` },
  ];
}

/** Six decimals are 0.1 m. */
function toText(deg: number): string {
  return String(Number(deg.toFixed(6)));
}

export type HandOff = { app: 'geo' | 'google' | 'apple' | 'organic'; href: string };
