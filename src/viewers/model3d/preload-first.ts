import type { Model3dView } from '../../model/model-view.ts';

/** Asks for the small version of a model now, so that it comes together with the scripts that draw it. */
export function preloadFirst({ first }: Pick<Model3dView, 'first'>): void {
  const link = document.createElement('link');
  // The viewer's own request must be of the same kind to be answered from here.
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: first.url });
  link.addEventListener('load', () => link.remove());
  link.addEventListener('error', () => link.remove());
  document.head.append(link);
}
