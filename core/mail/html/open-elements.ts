import { impliedEnd } from './html-elements.ts';
import { type Look, PLAIN_LOOK } from './look.ts';
import type { OpenElement } from './open-element.ts';

/** How far out a tag looks for what it closes, where nothing says that it is there. */
const LOOK_BACK = 32;

/** The elements that are open, the innermost last. Counted by name, so that most closing tags of nothing cost nothing. */
export class OpenElements {
  readonly #open: OpenElement[] = [];
  readonly #counts = new Map<string, number>();

  /** How the innermost is seen. */
  get look(): Look {
    return this.#open.at(-1)?.look ?? PLAIN_LOOK;
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  enter(element: OpenElement): void {
    this.#open.push(element);
    this.#count(element, 1);
  }

  /** Closes the innermost element of this name, which is open, with all that is inside it. @returns those, innermost first */
  closeThrough(name: string): readonly OpenElement[] {
    const closed: OpenElement[] = [];
    let element = this.#open.pop();
    while (element) {
      this.#count(element, -1);
      closed.push(element);
      if (element.name === name) break;
      element = this.#open.pop();
    }
    return closed;
  }

  /** Closes an inline element alone; what is open inside it stays open, as browsers have it. */
  closeInline(name: string): readonly OpenElement[] {
    const from = Math.max(0, this.#open.length - LOOK_BACK);
    const at = this.#open.findLastIndex((element, index) => index < from || element.name === name);
    if (at < from) return [];
    const closed = this.#open.splice(at, 1);
    for (const element of closed) this.#count(element, -1);
    return closed;
  }

  /** Closes what a tag of this name ends without saying so. */
  closeImplied(name: string): readonly OpenElement[] {
    const implied = impliedEnd(name);
    if (!implied) return [];
    const from = this.#open.length - LOOK_BACK;
    const nearest = this.#open.findLast(
      (element, index) => index < from || implied.closes.has(element.name) || implied.within.has(element.name),
    );
    return nearest && implied.closes.has(nearest.name) ? this.closeThrough(nearest.name) : [];
  }

  #count({ name }: OpenElement, by: 1 | -1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
  }
}
