// What the reader is told when the app does not come, or breaks.

/** Shows the notice that waits in the text, with the cause where there are words for it. */
export function tell(cause) {
  const notice = document.getElementById("failed");
  if (notice.hidden && typeof cause === "string") notice.append(` (${cause})`);
  notice.hidden = false;
}

/** The same, and takes away what the app said last, which may be so no more; it answers nothing
 * from now on, and the text works without it. */
export function failed(cause) {
  tell(cause);
  const app = document.getElementById("app");
  if (app.hasAttribute("data-failed")) return;
  app.removeAttribute("data-ready");
  app.setAttribute("data-failed", "");
  for (const result of document.querySelectorAll("[data-result]")) result.remove();
  for (const type of ["click", "input", "change", "submit", "keydown", "popstate", "hashchange"]) {
    addEventListener(type, (event) => event.stopImmediatePropagation(), true);
  }
}
