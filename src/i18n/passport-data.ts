import type { LatLng } from '../model/geo.ts';
import type { PassportMessages } from './passport.ts';

/** What the passport of a route needs on its page. */
export type PassportData = {
  messages: PassportMessages;
  /** BCP 47 tag of the page. */
  tag: string;
  siteName: string;
  routeTitle: string;
  /** Entry reference of the route; part of what staff sign. */
  route: string;
  /** In travelling order. Stops without a plate have no codes. */
  stops: readonly { title: string; codes: readonly string[] }[];
  /** Colour of the certificate, `#rrggbb`. */
  brand: string;
  /** Ed25519 public key of those who may confirm, base64 for addresses; none: nobody can. */
  publicKey: string | undefined;
};

/** What the offer to stamp needs on the page of a place. */
export type StampData = {
  messages: PassportMessages;
  plates: readonly { code: string; point?: LatLng }[];
  /** Places of the other plates of the same routes, to see whether somebody could have come from there. */
  others: readonly { code: string; point: LatLng }[];
  routes: readonly { title: string; href: string }[];
};
