/** What figures show together while a user drags or points: a day, and a place. */

/** A value that several figures show; each is told when it changes. */
export class Shown<Value> {
  readonly #followers = new Map<() => void, WeakRef<Element>>();
  #value: Value;

  constructor(value: Value) {
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  show(value: Value): void {
    if (value === this.#value) return;
    this.#value = value;
    for (const [follower, element] of this.#followers) {
      if (element.deref()?.isConnected) follower();
      else this.#followers.delete(follower);
    }
  }

  /** Call a function at every change for as long as an element is on the page. */
  follow(follower: () => void, element: Element): void {
    this.#followers.set(follower, new WeakRef(element));
  }
}
