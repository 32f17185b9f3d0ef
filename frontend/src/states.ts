/** Which stretch of a lane a day falls into. */

import type { State, Status } from "./marks";
import type { Stretch } from "./page";

export const UNKNOWN: State = { holder: null, status: null, contested: false };

/**
 * Return who holds a place on a day; `UNKNOWN` before anybody spoke of it.
 *
 * @param day an ISO date: these sort as days do, and a map asks for thousands of places at once.
 */
export function stateOn(lane: readonly Stretch[], day: string): State {
  const found = lane.find(([start, end]) => (!start || start <= day) && (!end || day < end));
  if (!found) return UNKNOWN;
  const [, , holder, status, contested] = found;
  return { holder, status: status as Status | null, contested: contested === 1 };
}
