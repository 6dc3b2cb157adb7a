import type { ModelTour } from '../../../../../src/model/schemas/model-tour.ts';
import type { Point3 } from '../../../../../src/model/surface.ts';
import type { ShownModel } from '../../shown-models.ts';
import { createShell, type Opened, type SharedUi, type ShellOf, startUi } from '../shell.ts';

/** Makes what the parts of the model editor share. What is chosen goes when it is no longer there. */
export function createModelContext(input: Opened): ModelEditor {
  const { doc } = input;
  const { models } = doc.disk();
  const wanted = new URLSearchParams(location.hash.slice(1)).get('model');
  const first: ModelUi = {
    ...startUi(doc),
    modelId: models.find(({ id }) => id === wanted)?.id ?? models[0]?.id,
    selected: undefined,
    pending: undefined,
    mode: 'look',
  };
  const shell = createShell({ ...input, first });
  const tour = () => doc.now().modelTours.models.find(({ id }) => id === shell.ui().modelId);
  doc.subscribe(() => {
    const { selected } = shell.ui();
    const count = selected && (tour()?.[selected.list] ?? []).length;
    shell.update(selected && count !== undefined && selected.index >= count ? { selected: undefined } : {});
  });
  return {
    ...shell,
    tour,
    shown: () => doc.disk().models.find(({ id }) => id === shell.ui().modelId),
    choose: (list, index) =>
      shell.update({ selected: { list, index }, pending: undefined, mode: 'look', notice: undefined }),
  };
}

export type ItemList = 'pins' | 'views';

/** What is chosen on the page; nothing of it is saved. */
export type ModelUi = SharedUi & {
  modelId: string | undefined;
  selected: { list: ItemList; index: number } | undefined;
  /** A pin that has its place, or the wish for a view, that has no name yet. */
  pending: { is: 'pin'; at: Point3; normal: Point3 } | { is: 'view' } | undefined;
  mode: 'look' | 'add-pin';
};

export type ModelEditor = ShellOf<ModelUi> & {
  /** What `model.yml` says of the model that is shown. */
  tour: () => ModelTour | undefined;
  shown: () => ShownModel | undefined;
  choose: (list: ItemList, index: number) => void;
};
