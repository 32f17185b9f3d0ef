/** A handle on the time axis, for the mouse, fingers and the keyboard. */

import { dayAt, xOf, type Axis } from "./axis";
import type { Day } from "./days";

export interface Slider {
  label: string;
  value: Day;
  /** Days that one press of an arrow key moves; Page Up and Page Down move thirty times that. */
  step: number;
  inWords: (day: Day) => string;
  /** While it moves. */
  moved: (day: Day) => void;
  /** When it rests. */
  rested: (day: Day) => void;
}

/** How long after the last key the handle rests, in milliseconds. */
const REST = 500;

const STEPS: Partial<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
};

/** Make an element a slider over the days of an axis. */
export function makeSlider(handle: SVGElement, axis: Axis, slider: Slider): void {
  let day = slider.value;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const move = (to: Day): void => {
    day = Math.max(axis.first, Math.min(axis.last - 1, to));
    tell(handle, slider, day);
    slider.moved(day);
  };
  handle.setAttribute("role", "slider");
  handle.setAttribute("tabindex", "0");
  handle.setAttribute("aria-label", slider.label);
  handle.setAttribute("aria-valuemin", String(axis.first));
  handle.setAttribute("aria-valuemax", String(axis.last - 1));
  tell(handle, slider, day);
  handle.addEventListener("keydown", (event) => {
    const steps = STEPS[event.key];
    const end = { Home: axis.first, End: axis.last - 1 }[event.key];
    if (steps === undefined && end === undefined) return;
    event.preventDefault();
    move(end ?? day + steps! * slider.step);
    clearTimeout(waiting);
    waiting = setTimeout(() => slider.rested(day), REST);
  });
  handle.addEventListener("pointerdown", (event) => {
    event.stopPropagation();
    handle.focus();
    followPointer(handle, event, (x) => move(dayAt(axis, x)), () => slider.rested(day));
  });
}

/** Move a handle to a day without telling anybody. */
export function tell(handle: SVGElement, slider: Pick<Slider, "inWords">, day: Day): void {
  handle.setAttribute("aria-valuenow", String(day));
  handle.setAttribute("aria-valuetext", slider.inWords(day));
}

export function moveTo(handle: SVGElement, axis: Axis, day: Day): void {
  handle.setAttribute("transform", `translate(${xOf(axis, day).toFixed(1)} 0)`);
}

/** Call back with each x of a pointer that is down, in pixels of the drawing, and at its end. */
export function followPointer(
  element: SVGElement,
  down: PointerEvent,
  moved: (x: number) => void,
  ended: (x: number) => void,
): void {
  const drawing = element.ownerSVGElement ?? element;
  const x = (event: PointerEvent): number => event.clientX - drawing.getBoundingClientRect().left;
  const follow = new AbortController();
  const { signal } = follow;
  element.setPointerCapture(down.pointerId);
  element.addEventListener("pointermove", (event) => moved(x(event)), { signal });
  for (const name of ["pointerup", "pointercancel"] as const) {
    const end = (event: PointerEvent): void => {
      follow.abort();
      ended(x(event));
    };
    element.addEventListener(name, end, { signal });
  }
}
