/** Which stretch of a lane a day falls into. */

import { toDay, type Day } from "./days";
import type { State, Status } from "./marks";
import type { Stretch } from "./page";

export const UNKNOWN: State = { holder: null, status: null, contested: false };

/** Return who holds a place on a day; `UNKNOWN` before anybody spoke of it. */
export function stateOn(lane: readonly Stretch[], day: Day): State {
  const found = lane.find(
    ([start, end]) => (!start || toDay(start) <= day) && (!end || day < toDay(end)),
  );
  if (!found) return UNKNOWN;
  const [, , holder, status, contested] = found;
  return { holder, status: status as Status | null, contested: contested === 1 };
}
