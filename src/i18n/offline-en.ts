import type { OfflineMessages } from './offline-vi.ts';

export const offlineEn: OfflineMessages = {
  heading: 'Take it along',
  lead: 'Save it on this device before you go. On the way, every page of it opens without a signal.',
  contents:
    'Pages, one size of each picture, the map, search, the first two levels of 360° views, 3D models, sounds and the pages of codes on signs. The sharpest level of 360° views still needs the network.',
  looking: 'Looking how much it is…',
  offer: '{size} at most; text is compressed on the way, so it is usually less.',
  get: 'Save on this device · {size}',
  loading: 'Saving: {done} of {all}',
  checking: 'All here. Opening every file once…',
  pause: 'Pause',
  paused: 'Paused. {done} of {all} are on the device and need not come again.',
  resume: 'Go on · {size}',
  discard: 'Discard what came',
  kept: 'Opens offline ✔',
  keptNote: 'All {count} files were opened once, {size}. Saved on {date}.',
  newest: 'This is the newest version.',
  stale:
    'The site has a newer version. Only what changed is fetched: {size}. Until then the one you have stays whole.',
  update: 'Update · {size}',
  check: 'Test again',
  remove: 'Delete from device',
  removeSure: 'Press again to delete',
  removed: 'Deleted from the device.',
  fault_network: 'The network went away.',
  fault_portal:
    'This Wi-Fi answers in the site’s place, perhaps because it wants a login. Nothing wrong was kept. Log in to the Wi-Fi, then go on.',
  fault_wrong: 'A file was not what the site announced, so it was not kept. Try again in a few minutes.',
  fault_full: 'The device or browser has no room left. Delete a pack or free some space, then go on.',
  fault_busy: 'Another window is saving. Wait until it is done.',
  fault_gone: 'The site no longer offers this pack.',
  fault_unreadable: 'A file could not be read back and was taken out. Go on to fetch it again.',
  fault_none:
    'This browser cannot keep pages: a private window, an old browser, or a browser inside another app.',
  trust_kept: 'The browser promised to keep it until you delete it.',
  trust_may:
    'The browser may delete it when space gets short or the site is not opened for long. Press “Test again” before you leave.',
  trust_ios:
    'On iPhone and iPad, add the site to the Home Screen: Safari deletes what sites keep when they are not opened for seven days.',
  trust_app:
    'You are inside {app}. What is saved here cannot be used in your browser; open the page in Chrome or Safari instead.',
  trust_private: 'In a private window, everything is gone when the window closes.',
  all: 'What I took along',
  pageLead:
    'Choose where you are going and save it on this device. Everything stays there and is sent nowhere.',
  missing: 'There is no network, and this page is not in what you took along:',
  retry: 'Try again',
  nowOffline: 'This device is offline.',
  openable: 'Opens now',
  nothing: 'Nothing on this device yet. With a network, save a destination or a route here.',
  offers: 'To take along',
  others: 'Also on this device',
  used: 'This site uses {used} of this device; the browser allows up to {quota}.',
  install: 'To open it like an app, choose “Add to Home screen” or “Install” in the menu of the browser.',
};
