import { formatPlateCode, isPlateCode, normalisePlateCode } from '../../model/plate-code.ts';
import { findMeantCodes } from '../../model/plate-typos.ts';

// Without this script the 404 page still says what to look at and offers the way home. With it, a plate code typed in
// lower case, with a hyphen or with O for 0 leads on to its page; one with a wrong symbol gets the codes it may mean.
const typed = /^\/q\/([^/]+)\/?$/i.exec(decode(location.pathname))?.[1];
if (typed !== undefined) void correct(typed);

async function correct(text: string): Promise<void> {
  const codes = await fetchCodes();
  const { exact, near } = codes ? findMeantCodes(text, codes) : guess(text);
  if (exact !== undefined && location.pathname !== `/Q/${exact}/`) location.replace(`/Q/${exact}/`);
  const box = document.querySelector<HTMLElement>('[data-meant]');
  if (!box || near.length === 0) return;
  box.prepend(...near.map(linkTo));
  box.hidden = false;
}

/** The list is asked for only here; on every other page that is missing nothing is fetched. */
async function fetchCodes(): Promise<string[] | undefined> {
  try {
    const response = await fetch('/Q/codes.txt');
    return response.ok ? (await response.text()).split('\n').filter(Boolean) : undefined;
  } catch {
    return undefined; // no network: what the code itself says must do
  }
}

function guess(text: string): ReturnType<typeof findMeantCodes> {
  const code = normalisePlateCode(text);
  return { exact: isPlateCode(code) ? code : undefined, near: [] };
}

function linkTo(code: string): HTMLElement {
  const line = document.createElement('p');
  const link = document.createElement('a');
  link.href = `/Q/${code}/`;
  link.className = 'button';
  link.translate = false;
  link.textContent = formatPlateCode(code);
  line.append(link);
  return line;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a broken percent sign: not a code we printed
  }
}
