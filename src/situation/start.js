// Starts what answers where situations are tried; the build puts the name of its WASM in place
// of PROGRAM. The content comes at the same time.
import { content } from "../browser/content.js";
import init, { start } from "two-protocols-situation.js";

/** Draws it for the address with which the page was opened. */
export async function ready(first) {
  const program = init({ module_or_path: new URL(PROGRAM, import.meta.url) });
  const [{ url, json }] = await Promise.all([content(true), program]);
  await start(json, url, first());
}
