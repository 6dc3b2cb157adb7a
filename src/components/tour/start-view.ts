import type { SceneView, TourView } from '../../model/tour-view.ts';

/** Finds the scene a tour begins with. @throws when it has none of that id, which the check rules out */
export function getStartView(view: TourView): SceneView {
  const start = view.scenes.find(({ id }) => id === view.start);
  if (!start) throw new Error(`the tour starts at "${view.start}", which it does not have`);
  return start;
}
