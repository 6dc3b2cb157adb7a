import { helpMessages } from '../../i18n/help.ts';
import { answerIntent, answerQuestion } from '../../model/help/answer-question.ts';
import { isLanguage, type Language } from '../../model/languages.ts';
import { element } from '../common/dom.ts';
import { type Chip, drawChips, drawDays } from './controls.ts';
import { type Drawing, drawAnswer, drawCalls } from './draw-answer.ts';
// As an address: imported as a style, every page would link it before anybody asks.
import styleUrl from './panel.css?url';
import { askPosition, contextOf, loadFacts, pageRef, type Session } from './session.ts';

/**
 * Opens the help over the page; the same one, with what was asked, the next time. Escape closes, and the browser gives
 * the focus back to the link.
 *
 * @param link names the file of facts and leads to the page that says the same without script
 * @throws when the facts cannot be loaded; the caller then follows the link
 */
export async function openHelp(link: HTMLAnchorElement): Promise<void> {
  opened ??= loadPanel(link).catch((fault: unknown) => {
    opened = undefined; // the next time may have a connection
    throw fault;
  });
  const dialog = await opened;
  if (!dialog.open) dialog.showModal();
  dialog.querySelector<HTMLElement>('.help__chip')?.focus();
}

let opened: Promise<HTMLDialogElement> | undefined;

async function loadPanel(link: HTMLAnchorElement): Promise<HTMLDialogElement> {
  const [facts] = await Promise.all([loadFacts(link.dataset.facts ?? ''), loadStyle()]);
  return drawPanel(facts, link.href);
}

function drawPanel(facts: Session['facts'], pageUrl: string): HTMLDialogElement {
  const language = pageLanguage();
  const session: Session = { facts, ref: pageRef(location.pathname) };
  const drawing: Drawing = { language, messages: helpMessages(language), file: facts.file };
  const made = element('dialog', 'help');
  made.setAttribute('aria-labelledby', 'help-title');
  const log = element('div', 'help__log');
  log.setAttribute('role', 'log');
  log.setAttribute('aria-label', drawing.messages.log);
  log.tabIndex = 0;
  log.append(element('p', 'help__note', drawing.messages.lead));
  made.append(drawHead(made, drawing), drawCalls(drawing), drawControls(session, drawing, log), log);
  const all = element('a', 'help__all', drawing.messages.openPage);
  all.href = pageUrl;
  made.append(drawForm(session, drawing, log), all);
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  document.body.append(made);
  return made;
}

function drawHead(made: HTMLDialogElement, { messages }: Drawing): HTMLElement {
  const head = element('div', 'help__head');
  const title = element('h2', 'help__title', messages.title);
  title.id = 'help-title';
  const close = element('button', 'help__close', messages.close);
  close.type = 'button';
  close.addEventListener('click', () => made.close());
  head.append(title, close);
  return head;
}

function drawControls(session: Session, drawing: Drawing, log: HTMLElement): HTMLElement {
  const { messages } = drawing;
  const part = element('div', 'help__controls');
  const ask = ({ intent, service, label }: Chip) => {
    const read = service && { concepts: new Set([service]) };
    const subject = session.facts.byRef.get(session.ref ?? '');
    const answer = answerIntent(session.facts, contextOf(session), {
      intent,
      subject,
      ...(read && { read }),
    });
    show(log, drawAnswer(drawing, label, answer));
  };
  const position = element('button', 'help__position', messages.position);
  position.type = 'button';
  position.addEventListener('click', async () => {
    const isKnown = await askPosition(session);
    show(log, element('p', 'help__note', isKnown ? messages.positionUsed : messages.positionRefused));
  });
  const askEvents = () => ask({ intent: 'events', label: messages.chip_events });
  part.append(drawChips(messages, ask), position, drawDays(messages, session, askEvents));
  return part;
}

function drawForm(session: Session, drawing: Drawing, log: HTMLElement): HTMLFormElement {
  const { messages } = drawing;
  const form = element('form', 'help__form');
  const label = element('label', 'help__label', messages.ask);
  label.htmlFor = 'help-question';
  const input = element('input', 'help__input');
  Object.assign(input, {
    id: 'help-question',
    name: 'question',
    type: 'text',
    maxLength: 200,
    required: true,
  });
  Object.assign(input, { placeholder: messages.placeholder, autocomplete: 'off' });
  const send = element('button', 'help__send', messages.send);
  form.append(label, input, send);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const question = input.value.trim();
    if (question === '') return;
    show(log, drawAnswer(drawing, question, answerQuestion(question, contextOf(session), session.facts)));
    input.value = '';
  });
  return form;
}

function show(log: HTMLElement, answer: HTMLElement): void {
  log.append(answer);
  answer.scrollIntoView({ block: 'nearest' });
  log.scrollTop = answer.offsetTop - log.offsetTop;
}

function loadStyle(): Promise<unknown> {
  const link = element('link');
  link.rel = 'stylesheet';
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => reject(new Error(`${styleUrl} cannot be loaded`)));
  });
  link.href = styleUrl;
  document.head.append(link);
  return loaded;
}

function pageLanguage(): Language {
  const language = document.documentElement.lang.slice(0, 2);
  return isLanguage(language) ? language : 'vi';
}
