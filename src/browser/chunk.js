// How the loader of the program's pieces reads one: the build puts this in the place of a call
// that takes no other type than `application/wasm`, which not every host sends.
import { sheet } from "./sheet.js";

/** An instance of a piece that is on its way. What it draws has its sheet by then: nothing moves
 * when it is shown; and what only pieces take from the browser is there. */
export async function instantiate(late, coming, imports) {
  const [response] = await Promise.all([coming, late(), sheet()]);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const typed = response.headers.get("content-type") === "application/wasm";
  return typed
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
