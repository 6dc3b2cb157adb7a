import { isPlateCode, normalisePlateCode } from '../../model/plate-code.ts';

// Without this script the 404 page still offers the way home. With it, a plate code typed in lower case, with a hyphen
// or with O for 0 leads on to its page.
const typed = /^\/q\/([^/]+)\/?$/i.exec(decode(location.pathname))?.[1];
if (typed !== undefined) {
  const code = normalisePlateCode(typed);
  if (isPlateCode(code) && location.pathname !== `/Q/${code}/`) location.replace(`/Q/${code}/`);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a broken percent sign: not a code we printed
  }
}
