import type { HelpMessages } from '../../i18n/help.ts';
import type { HelpIntent } from '../../model/help/help-intents.ts';
import { element } from '../common/dom.ts';
import type { Session } from './session.ts';

/** Draws the quick questions. */
export function drawChips(messages: HelpMessages, ask: (chip: Chip) => void): HTMLElement {
  const group = element('div', 'help__chips');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', messages.topics);
  for (const { name, intent, service } of CHIPS) {
    const label = messages[`chip_${name}`];
    const button = element('button', 'help__chip', label);
    button.type = 'button';
    button.addEventListener('click', () => ask({ intent, label, ...(service && { service }) }));
    group.append(button);
  }
  return group;
}

/** Draws two fields for the days of the journey; events are then told for these. */
export function drawDays(messages: HelpMessages, session: Session, onChosen: () => void): HTMLElement {
  const details = element('details', 'help__days');
  const [from, until] = [dayField(messages.fromDay), dayField(messages.untilDay)];
  details.append(element('summary', '', messages.myDays), from.label, until.label);
  details.addEventListener('change', () => {
    const [first, last] = [from.input.value, until.input.value || from.input.value];
    delete session.days;
    if (first === '' || last < first) return;
    session.days = { from: first, until: last };
    onChosen();
  });
  return details;
}

function dayField(text: string): { label: HTMLLabelElement; input: HTMLInputElement } {
  const label = element('label', '', text);
  const input = element('input');
  input.type = 'date';
  label.append(input);
  return { label, input };
}

const CHIPS: readonly { name: ChipName; intent: HelpIntent; service?: string }[] = [
  { name: 'hours', intent: 'hours' },
  { name: 'fee', intent: 'fee' },
  { name: 'directions', intent: 'directions' },
  { name: 'nearby', intent: 'nearby' },
  { name: 'events', intent: 'events' },
  { name: 'eat', intent: 'eat' },
  { name: 'stay', intent: 'stay' },
  { name: 'toilet', intent: 'service', service: 'toilet' },
  { name: 'parking', intent: 'service', service: 'parking' },
  { name: 'accessibility', intent: 'accessibility' },
  { name: 'closure', intent: 'closure' },
  { name: 'emergency', intent: 'emergency' },
];

/** A quick question; `service` is what is looked for nearby. */
export type Chip = { intent: HelpIntent; label: string; service?: string };

type ChipName = {
  [K in keyof HelpMessages]: K extends `chip_${infer Name}` ? Name : never;
}[keyof HelpMessages];
