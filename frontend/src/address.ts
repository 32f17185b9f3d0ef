/** The address of a view. All that a user chose is in it; there is no other state. */

export type Changes = Readonly<Record<string, string | readonly string[] | null>>;

/** Parameters that say where one is in a list: another list begins at its beginning. */
const PLACE_IN_LIST = ["after"];

/** Parameters that change how the view is seen, not what is in it. */
const HOW_IT_IS_SEEN = new Set(["map", "lang"]);

/**
 * Return the address with some parameters set anew.
 *
 * `null` takes a parameter out, an array repeats it. Parameters are sorted, so that the same
 * choices have the same address.
 */
export function withChanges(address: string, changes: Changes): string {
  const [path = "", query = ""] = address.split("#")[0]!.split("?");
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    const values = value === null ? [] : typeof value === "string" ? [value] : value;
    parameters.delete(name);
    for (const one of values) parameters.append(name, one);
  }
  if (Object.keys(changes).some((name) => !HOW_IT_IS_SEEN.has(name))) {
    for (const name of PLACE_IN_LIST) parameters.delete(name);
  }
  parameters.sort();
  const rest = parameters.toString();
  return rest ? `${path}?${rest}` : path;
}

/** Return the address with a value of a repeatable parameter taken in, or out if it was in. */
export function toggled(address: string, name: string, value: string): string {
  const now = new URLSearchParams(address.split("#")[0]!.split("?")[1]).getAll(name);
  const then = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
  return withChanges(address, { [name]: then });
}
