import type { CustomFieldControlProps } from '@sveltia/cms';
import { Component, createElement, type ReactElement } from 'react';
import type { PageConfig } from '../page-config.ts';
import type { PointMap } from './point-map.ts';

/**
 * Field for a position: one text, `latitude, longitude`, and a button that opens a map to click on. Without the map
 * (no canvas, base map missing) the text still works. A class without hooks, because the program brings its own React.
 */
export class PointField extends Component<CustomFieldControlProps> {
  readonly #parts = buildParts();
  #map: PointMap | undefined;

  /** Gives the field the base maps and words of this site. */
  static with(config: PageConfig): typeof PointField {
    return class extends PointField {
      override readonly config: PageConfig = config;
    };
  }

  readonly config: PageConfig | undefined = undefined;
  readonly #place = (host: HTMLElement | null): void => {
    host?.append(this.#parts.input, this.#parts.button, this.#parts.ground);
  };

  override componentDidMount(): void {
    const { input, button } = this.#parts;
    input.id = this.props.forID;
    input.className = this.props.classNameWrapper;
    button.textContent = this.config?.words.showMap ?? '';
    input.addEventListener('input', () => this.props.onChange(input.value));
    button.addEventListener('click', () => void this.#toggle());
    this.componentDidUpdate();
  }

  override componentDidUpdate(): void {
    const text = String(this.props.value ?? '');
    if (this.#parts.input.value !== text) this.#parts.input.value = text;
    this.#map?.show(text);
  }

  override componentWillUnmount(): void {
    this.#map?.destroy();
  }

  override render(): ReactElement {
    return createElement('div', { ref: this.#place, className: 'point-field' });
  }

  async #toggle(): Promise<void> {
    const { ground, button, input } = this.#parts;
    ground.hidden = !ground.hidden;
    button.setAttribute('aria-expanded', String(!ground.hidden));
    if (ground.hidden || this.#map || !this.config) return;
    const { openPointMap } = await import('./point-map.ts');
    this.#map = await openPointMap(ground, this.config, (text) => this.props.onChange(text));
    this.#map.show(input.value);
  }
}

function buildParts(): { input: HTMLInputElement; button: HTMLButtonElement; ground: HTMLElement } {
  const input = document.createElement('input');
  input.type = 'text';
  input.inputMode = 'text';
  input.autocomplete = 'off';
  input.spellcheck = false;
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-expanded', 'false');
  const ground = document.createElement('div');
  ground.className = 'point-map';
  ground.hidden = true;
  return { input, button, ground };
}
