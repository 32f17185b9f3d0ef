// Bundles src/ into klaim's own static files. `node build.mjs --check` changes nothing and fails
// where what lies there is not what the sources make.

import { build } from "esbuild";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const STATIC = new URL("../src/klaim/web/static/", import.meta.url);
const ENTRIES = { "klaim.js": "src/main.ts", "figures.css": "src/figures.css" };

/** The server translates the figures' words. */
const WORDS = "words.json";

const checking = process.argv.includes("--check");
let stale = false;

await put(WORDS, await readFile(new URL(`src/${WORDS}`, import.meta.url)));
for (const [name, entry] of Object.entries(ENTRIES)) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    banner: name.endsWith(".css") ? {} : { js: "/* klaim, Apache-2.0. Contains htmx (0BSD), d3-geo, d3-time, d3-array, topojson-client (ISC). */" },
    write: false,
    logLevel: "warning",
  });
  await put(name, outputFiles[0].contents);
}
process.exit(stale ? 1 : 0);

async function put(name, made) {
  const target = new URL(name, STATIC);
  const there = await readFile(target).catch(() => Buffer.alloc(0));
  if (Buffer.compare(there, made) === 0) return;
  if (checking) {
    console.error(`${fileURLToPath(target)} is not what frontend/src makes: run \`make frontend\`.`);
    stale = true;
  } else {
    await writeFile(target, made);
    console.log(`${fileURLToPath(target)}: ${made.length} bytes`);
  }
}
