// In `embed.html`: hands what its address asks for to the element, and tells the page around
// it how high the element is. Nothing else is told, so any page may hear it.
const element = document.querySelector("two-protocols");

for (const [name, value] of new URLSearchParams(location.search)) {
  const known = ["view", "lang", "theme", "facts", "open"].includes(name);
  // Words of another site would look like ours here.
  const own = name === "content" && new URL(value, location).origin === location.origin;
  if (known || own) element.setAttribute(name, value);
}

let told = 0;

function tell(height) {
  told = height;
  parent.postMessage({ type: "two-protocols-height", height }, "*");
}

if (parent !== window) {
  new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (Math.abs(height - told) > 1) tell(height);
  }).observe(element);
  // A script of the page around it that came later asks again.
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.type === "two-protocols-height?") tell(told);
  });
}
