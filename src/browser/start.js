// Starts the app: the build puts wasm-bindgen's script in here, the WASM's name in place of
// WASM, and in place of OFFLINE the name of what keeps the guide on the device. Where the app
// cannot start, the text that is in the page stays, with the notice that waits in it.
import init from "two-protocols.js";

// The installed app goes on in the part that was read last.
if (!location.hash && matchMedia("(display-mode: standalone)").matches) {
  try {
    const { view } = JSON.parse(localStorage["two-protocols"]);
    if (view) location.replace(`#${view}`);
  } catch {}
}
init({ module_or_path: new URL(WASM, import.meta.url) }).catch(() => {
  document.getElementById("failed")?.removeAttribute("hidden");
});
// Not before all that the reader waits for: three seconds later a slow phone has laid out the text.
addEventListener("load", () => setTimeout(() => import(OFFLINE), 3000));
