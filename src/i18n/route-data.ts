/** What the page hands to the sentence about the sun. `directions` names eight directions, north first. */
export type SunData = { lat: number; lng: number; today: string; now: string; directions: string };

/** What the page hands to the elevation profile. Samples: metres from the start, height in metres, latitude, longitude. */
export type ProfileData = {
  tag: string;
  at: string;
  lengthM: number;
  samples: [number, number, number, number][];
};
