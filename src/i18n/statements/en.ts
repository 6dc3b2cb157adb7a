import type { Statements } from '../statements.ts';

export const en: Statements = {
  about: `This site presents destinations through facts that have a source. Every figure and every festival date says where it comes from; what is not known is marked “to be confirmed”, never guessed.

## Drawings, not photographs

There are no photographs we may use yet, so every picture here is an illustration drawn by a computer. It gives the feeling of a landscape, not the true shape of the place. Each one is labelled.

## Approximate coordinates

Coordinates are good to a few hundred metres or a few kilometres, and the page says how far off they may be. Do not walk into the forest with them, and measure on the spot before a sign is printed.

## Place names after 1 July 2025

Since 1 July 2025 Viet Nam has no districts, and Kiên Giang is part of An Giang. The site uses today’s units and mentions old names where they help to find the way.

## Privacy

No cookies, no accounts, no tracking. The site calls no other server. The language you choose is remembered on your own device.

## Translations

Vietnamese is the original. English has been read and corrected. Chinese, Japanese, Korean and French are machine translations that nobody has reviewed yet, and each page says so.`,
  data: `Everything shown on this site can be downloaded as open files under CC BY 4.0.

## Files

- [Places, GeoJSON](/data/sites.geojson)
- [Places, JSON](/data/sites.json)
- [Destinations](/data/destinations.json)
- [Journeys](/data/routes.json)
- [Festivals and events](/data/events.json)
- [Local products](/data/products.json)
- [Crafts](/data/crafts.json)
- [Food](/data/food.json)
- [Places to stay](/data/stays.json)
- [Facilities](/data/facilities.json)
- [Travel agencies](/data/agencies.json)
- [Notices](/data/notices.json)
- [Everything as a data package (Frictionless)](/data/datapackage.json)
- [Catalogue (DCAT)](/data/catalog.jsonld)
- [For other websites to show](/data/destination.json)

Each list also exists as a table and as linked data: write .csv or .jsonld instead of .json.

## How to use them

The id of an entry never changes. Coordinates are WGS84; accuracyM says how many metres off they may be. When you reuse a fact, name its source from the field sources.

## Base map

Coastline: Natural Earth (public domain). Town names: GeoNames (CC BY 4.0). The map is a sketch. It is not for navigation and shows no administrative boundaries.`,
  accessibility: `We build this site for everybody, to the level AA of WCAG 2.2.

## What is done

- Every page can be read without JavaScript.
- 360° tours and maps work from the keyboard; every scene and every place also exists as text and ordinary links.
- The contrast of the colours is computed when the site is built.
- The site follows your dark mode, reduced motion and text size.
- With every change, sample pages are tested automatically with axe in two languages, light and dark.

## What is missing

- No person with a disability has tested this site yet; automatic tests cannot replace them.
- There is no spoken narration and no sign-language video yet.
- For most places there are no facts about wheelchair access; where they are unknown, the page says nothing.

If something stands in your way, please tell the office named at the foot of the page.`,
};
