// Starts the app: the build puts wasm-bindgen's script in here and the WASM's name in place of
// WASM. Where it cannot start, the text that is in the page stays, with the notice that waits
// in it.
import init from "./two-protocols.js";

init({ module_or_path: new URL(WASM, import.meta.url) }).catch(() => {
  document.getElementById("failed")?.removeAttribute("hidden");
});
