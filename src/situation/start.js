// Starts what answers where situations are tried.
import init, { start } from "two-protocols-situation.js";

/** Draws it, from its fetched WASM and the whole content, for the address with which the page was opened. */
export async function ready(program, { url, json }, first) {
  await init({ module_or_path: program });
  await start(json, url, first());
}
