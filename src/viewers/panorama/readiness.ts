/**
 * Says on the viewer's root how far the picture has come: `data-ready` is `first` from the first frame of a scene on
 * and `sharp` whenever everything in sight is as fine as it should be. `diemden:first` and `diemden:sharp` are fired
 * once per scene shown and bubble up to the document.
 */
export function createReadiness(root: HTMLElement): Readiness {
  let shown: { sceneId: string; wasSharp: boolean } | undefined;
  const tell = (name: 'first' | 'sharp', sceneId: string) => {
    root.dispatchEvent(
      new CustomEvent(`diemden:${name}`, { bubbles: true, detail: { viewer: 'panorama', scene: sceneId } }),
    );
  };
  return {
    onFrame(sceneId, isSharp) {
      root.setAttribute('data-ready', isSharp ? 'sharp' : 'first');
      if (shown?.sceneId !== sceneId) {
        shown = { sceneId, wasSharp: false };
        tell('first', sceneId);
      }
      if (isSharp && !shown.wasSharp) {
        shown.wasSharp = true;
        tell('sharp', sceneId);
      }
    },
  };
}

export type Readiness = { onFrame: (sceneId: string, isSharp: boolean) => void };
