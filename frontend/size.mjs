// Prints how much JavaScript a page loads, htmx and all; fails where it is more than it may be.

import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const MOST = 60_000;

const script = await readFile(new URL("../src/klaim/web/static/klaim.js", import.meta.url));
const gzipped = gzipSync(script, { level: 9 }).length;
console.log(`klaim.js: ${script.length} bytes, ${gzipped} gzipped; at most ${MOST}`);
process.exit(gzipped > MOST ? 1 : 0);
