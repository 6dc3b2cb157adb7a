/**
 * Lets editors open a folder that is no Git checkout, such as one unpacked from an archive: the program takes only folders
 * with `.git`, ours are known by the content in them. A folder with neither is refused as before.
 */
export function allowFolderWithoutGit(contentFolder: string): void {
  const { showDirectoryPicker } = window;
  if (!showDirectoryPicker) return;
  window.showDirectoryPicker = async (options) => {
    const folder = await showDirectoryPicker.call(window, { mode: 'readwrite', ...options });
    const open = folder.getDirectoryHandle.bind(folder);
    folder.getDirectoryHandle = (name, how) =>
      name === '.git'
        ? open(name, how).catch((error: unknown) => findContent(open, contentFolder, error))
        : open(name, how);
    return folder;
  };
}

async function findContent(
  open: OpenFolder,
  path: string,
  error: unknown,
): Promise<FileSystemDirectoryHandle> {
  const isMissing = error instanceof DOMException && error.name === 'NotFoundError';
  if (!isMissing) throw error; // `.git` may be a file, which the program knows what to do with
  const [first = '', ...rest] = path.split('/');
  let folder = await open(first);
  for (const name of rest) folder = await folder.getDirectoryHandle(name);
  await folder.getFileHandle('site.yml');
  return folder;
}

type OpenFolder = FileSystemDirectoryHandle['getDirectoryHandle'];

declare global {
  interface Window {
    /** Chromium only. */
    showDirectoryPicker?: (options?: { mode?: 'read' | 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
  }
}
