// What keeps the guide on the device, where Rust has no word for it.

const at = (file) => new URL(file, document.baseURI).href;

/** The worker's address, as a policy with Trusted Types wants it. */
function address(url) {
  const types = window.trustedTypes;
  return types ? types.createPolicy("two-protocols", { createScriptURL: () => url }).createScriptURL(url) : url;
}

/** Registers a worker. Fails where a page may have none, even where it may not ask for that; gives
 * nothing where others keep the page from it. */
export const register = async (file) =>
  navigator.serviceWorker.register(address(at(file)), { updateViaCache: "none" });

/** Whoever tidies up sees by this which edition is still on a screen: a lock by the names of its
 * content and its program, which may change alone. What others put into the page says nothing. */
export function hold(folder) {
  const content = document.getElementById("content").href;
  const files = document.querySelectorAll("script[src], link[rel=stylesheet]");
  const urls = [...files].map((it) => it.src ?? it.href).filter((it) => it.startsWith(folder));
  const name = [content, ...urls].join(" ");
  navigator.locks?.request(name, { mode: "shared" }, () => new Promise(() => {})).catch(() => {});
}
