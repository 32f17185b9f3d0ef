/** Moving a map: drag, wheel, two fingers, keys. */

import type { Point } from "./camera";

export interface Moves {
  pan: (by: Point) => void;
  zoom: (factor: number, at: Point) => void;
  fit: () => void;
  /** The pointer is over a point, `null` where it has left. */
  point: (at: Point | null) => void;
  click: (at: Point) => void;
}

const STEP = 80;
const FACTOR = 1.5;

/** A pointer that moves fewer pixels than this while it is down clicks. */
const CLICK = 5;

/** Listen to everything by which a user moves the map. */
export function listen(canvas: HTMLCanvasElement, moves: Moves): void {
  const fingers = new Map<number, Point>();
  let travelled = 0;
  const at = (event: MouseEvent): Point => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, at(event));
    if (fingers.size === 1) travelled = 0;
  });
  canvas.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    const now = at(event);
    if (!before) return moves.point(now);
    travelled += distance(before, now);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      moves.zoom(distance(other, now) / Math.max(1, distance(other, before)), middle(other, now));
      const [was, is] = [middle(other, before), middle(other, now)];
      moves.pan([is[0] - was[0], is[1] - was[1]]);
    } else if (travelled > CLICK && event.pointerType !== "touch") {
      moves.pan([now[0] - before[0], now[1] - before[1]]);
    }
    fingers.set(event.pointerId, now);
  });
  canvas.addEventListener("pointerup", (event) => {
    if (fingers.delete(event.pointerId) && travelled <= CLICK) moves.click(at(event));
  });
  canvas.addEventListener("pointercancel", (event) => void fingers.delete(event.pointerId));
  canvas.addEventListener("pointerleave", () => moves.point(null));
  canvas.addEventListener("wheel", (event) => wheel(canvas, event, at(event), moves), { passive: false });
  canvas.addEventListener("keydown", (event) => press(canvas, event, moves));
}

/** The wheel scrolls the page, unless the map is in focus or the user pinches. */
function wheel(canvas: HTMLCanvasElement, event: WheelEvent, at: Point, moves: Moves): void {
  if (!event.ctrlKey && document.activeElement !== canvas) return;
  event.preventDefault();
  moves.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), at);
}

function press(canvas: HTMLCanvasElement, event: KeyboardEvent, moves: Moves): void {
  const centre: Point = [canvas.clientWidth / 2, canvas.clientHeight / 2];
  const actions: Partial<Record<string, () => void>> = {
    ArrowLeft: () => moves.pan([STEP, 0]),
    ArrowRight: () => moves.pan([-STEP, 0]),
    ArrowUp: () => moves.pan([0, STEP]),
    ArrowDown: () => moves.pan([0, -STEP]),
    "+": () => moves.zoom(FACTOR, centre),
    "=": () => moves.zoom(FACTOR, centre),
    "-": () => moves.zoom(1 / FACTOR, centre),
    "0": moves.fit,
  };
  const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1]);
}

function middle(one: Point, other: Point): Point {
  return [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
}
