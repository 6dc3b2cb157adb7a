// Without this script the page is a list of languages. With it, visitors go straight to theirs: the one they chose
// before, else the first of the browser's languages that the site has, else the page stays.
const REMEMBERED = 'diem-den:language';

const links = [...document.querySelectorAll<HTMLAnchorElement>('#choose-language a[data-language]')];
const wanted = [remembered(), ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())];
const target = wanted.flatMap(
  (language) => links.find((link) => link.dataset.language === language) ?? [],
)[0];
// A screen for everybody asks everybody.
if (target && document.documentElement.dataset.kiosk === undefined) location.replace(target.href);

function remembered(): string | undefined {
  try {
    return localStorage.getItem(REMEMBERED) ?? undefined;
  } catch {
    return undefined; // storage is switched off: the browser's languages decide
  }
}
