/**
 * Says on the viewer's root how far the model has come: `data-ready` is `first` from its first frame on and `sharp` once
 * the detailed version is drawn. `diemden:first` and `diemden:sharp` are fired once and bubble up to the document.
 */
export function createReadiness(root: HTMLElement, modelId: string): (isSharp: boolean) => void {
  const told = new Set<string>();
  const tell = (name: 'first' | 'sharp') => {
    if (told.has(name)) return;
    told.add(name);
    root.setAttribute('data-ready', name);
    root.dispatchEvent(
      new CustomEvent(`diemden:${name}`, { bubbles: true, detail: { viewer: 'model3d', model: modelId } }),
    );
  };
  return (isSharp) => {
    tell('first');
    if (isSharp) tell('sharp');
  };
}
