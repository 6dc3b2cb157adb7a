/** English labels of what only services have. */
export const SERVICE_LABELS_EN: Readonly<Record<string, string>> = {
  'services:kind': 'Kind',
  'services:bookingUrl': 'Booking page',
};
