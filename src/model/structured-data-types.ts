import type { Facts, SiteKind } from './schemas/entries.ts';

/**
 * What schema.org calls each kind of site, beside TouristAttraction; nothing where it has no fitting type.
 * Source: the type hierarchy of schema.org, version 29. Caves, islands and passes are landforms there.
 */
export const SITE_TYPES: Record<SiteKind, string | undefined> = {
  beach: 'Beach',
  'border-gate': undefined,
  bridge: 'Bridge',
  cave: 'Landform',
  citadel: 'LandmarksOrHistoricalBuildings',
  field: undefined,
  forest: undefined,
  island: 'Landform',
  lake: 'LakeBodyOfWater',
  market: undefined,
  mountain: 'Mountain',
  museum: 'Museum',
  pagoda: 'BuddhistTemple',
  park: 'Park',
  pass: 'Landform',
  shrine: 'PlaceOfWorship',
  village: undefined,
  viewpoint: undefined,
  waterfall: 'Waterfall',
};

/** A homestay promises a room with a family, not breakfast, so it is not a BedAndBreakfast. */
export const STAY_TYPES: Record<Facts<'stays'>['kind'], string> = {
  homestay: 'LodgingBusiness',
  guesthouse: 'LodgingBusiness',
  hotel: 'Hotel',
  resort: 'Resort',
  campsite: 'Campground',
};

export const FOOD_TYPES: Record<Facts<'food'>['kind'], string> = {
  dish: 'Product',
  restaurant: 'Restaurant',
  cafe: 'CafeOrCoffeeShop',
  'market-stall': 'FoodEstablishment',
};

export const FACILITY_TYPES: Record<Facts<'facilities'>['kind'], string> = {
  parking: 'ParkingFacility',
  toilet: 'PublicToilet',
  information: 'TouristInformationCenter',
  'rest-stop': 'CivicStructure',
  'first-aid': 'CivicStructure',
  fuel: 'GasStation',
  shop: 'Store',
};
