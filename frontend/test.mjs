// Bundles test/*.test.ts into .tests/ and runs them with Node's own test runner.

import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL(".", import.meta.url)));
const tests = readdirSync("test")
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => name.slice(0, -3));
rmSync(".tests", { recursive: true, force: true });
await build({
  entryPoints: tests.map((name) => `test/${name}.ts`),
  bundle: true,
  outdir: ".tests",
  outExtension: { ".js": ".mjs" },
  format: "esm",
  platform: "node",
  logLevel: "warning",
});
process.exit(spawnSync(process.execPath, ["--test", ...tests.map((name) => `.tests/${name}.mjs`)], { stdio: "inherit" }).status ?? 1);
