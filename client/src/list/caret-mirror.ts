import type { Seat } from '@heard/shared/base';

/** Shows the partner's caret over a textarea. */
export interface CaretMirror {
  /** Where the partner's caret is in the area's value; null when it is not in this area. */
  readonly show: (index: number | null) => void;
  readonly close: () => void;
}

/** What decides where a letter stands; copied from the area to the mirror. */
const COPIED = [
  'box-sizing',
  'direction',
  'font-family',
  'font-size',
  'font-stretch',
  'font-style',
  'font-variant',
  'font-weight',
  'font-feature-settings',
  'letter-spacing',
  'line-height',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'tab-size',
  'text-align',
  'text-indent',
  'text-transform',
  'word-spacing',
] as const;

const BORDERS = ['top', 'right', 'bottom', 'left'] as const;

/**
 * An overlay beside the area that lays out the same letters, unseen, with a mark where the partner's caret is.
 * It is hidden from assistive technology, so nothing of the partner gets into the field's accessible value, and
 * there only while there is a caret to show. Colour and shape come from the classes `partner-caret` and
 * `partner-caret-a` / `-b`. Styles are set through the object model, as a strict style policy allows.
 */
export function mirrorCaret(area: HTMLTextAreaElement, partner: Seat): CaretMirror {
  let overlay: CaretOverlay | null = null;
  const hide = (): void => {
    overlay?.close();
    overlay = null;
  };
  return {
    show: (index) => {
      if (index === null || !area.isConnected) return hide();
      overlay ??= new CaretOverlay(area, partner);
      overlay.draw(index);
    },
    close: hide,
  };
}

class CaretOverlay {
  readonly #area: HTMLTextAreaElement;
  readonly #box: HTMLElement;
  readonly #before: Text;
  readonly #after: Text;
  readonly #resized: ResizeObserver | null;
  #index = 0;

  constructor(area: HTMLTextAreaElement, partner: Seat) {
    const page = area.ownerDocument;
    this.#area = area;
    this.#box = page.createElement('div');
    this.#box.setAttribute('aria-hidden', 'true');
    this.#box.className = 'caret-mirror';
    this.#before = page.createTextNode('');
    this.#after = page.createTextNode('');
    this.#box.append(this.#before, caretMark(page, partner), this.#after);
    area.after(this.#box);
    this.#resized =
      typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => this.draw(this.#index));
    this.#resized?.observe(area);
  }

  draw(index: number): void {
    const { value } = this.#area;
    this.#index = Math.min(index, value.length);
    this.#before.data = value.slice(0, this.#index);
    // The last line of a textarea is there even when empty; a trailing line feed in a block is not.
    this.#after.data = `${value.slice(this.#index)}\u200b`;
    this.#place();
    this.#box.scrollTop = this.#area.scrollTop;
    this.#box.scrollLeft = this.#area.scrollLeft;
  }

  close(): void {
    this.#resized?.disconnect();
    this.#box.remove();
  }

  #place(): void {
    const { style } = this.#box;
    const from = getComputedStyle(this.#area);
    for (const property of COPIED) style.setProperty(property, from.getPropertyValue(property));
    for (const side of BORDERS) {
      style.setProperty(
        `border-${side}`,
        `${from.getPropertyValue(`border-${side}-width`)} solid transparent`,
      );
    }
    const fixed: Readonly<Record<string, string>> = {
      position: 'absolute',
      left: `${this.#area.offsetLeft}px`,
      top: `${this.#area.offsetTop}px`,
      // The area's own scroll bar takes room from its letters; the mirror has none.
      width: `${this.#area.clientWidth + borderWidth(from)}px`,
      height: `${this.#area.offsetHeight}px`,
      'box-sizing': 'border-box',
      margin: '0',
      overflow: 'hidden',
      color: 'transparent',
      background: 'transparent',
      'pointer-events': 'none',
      'user-select': 'none',
      'white-space': 'pre-wrap',
      'overflow-wrap': 'break-word',
    };
    for (const [property, value] of Object.entries(fixed)) style.setProperty(property, value);
  }
}

/** A mark without width, so that the letters after it stay where the area has them. */
function caretMark(page: Document, partner: Seat): HTMLElement {
  const mark = page.createElement('span');
  mark.className = `partner-caret partner-caret-${partner}`;
  mark.dataset['seat'] = partner;
  const style: Readonly<Record<string, string>> = {
    display: 'inline-block',
    width: '0',
    height: '1.1em',
    'margin-inline': '-1px',
    'vertical-align': 'text-bottom',
    // A border stays visible where colours are forced.
    'border-inline-start': `2px solid var(--seat-${partner}, currentColor)`,
  };
  for (const [property, value] of Object.entries(style)) mark.style.setProperty(property, value);
  return mark;
}

function borderWidth(style: CSSStyleDeclaration): number {
  return parseFloat(style.borderLeftWidth) + parseFloat(style.borderRightWidth);
}
