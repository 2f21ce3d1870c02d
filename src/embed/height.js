// `embed-height.js`, for a page with our iframes: gives each the height of what is in it.
// Without it they keep the height that the page gives them.
const frame = new URL("embed.html", import.meta.url);
const LEAST = 200;
const MOST = 30000;
/** For each iframe its heights, the last first, and when that was set. */
const set = new WeakMap();

function frames() {
  const all = [...document.querySelectorAll("iframe")];
  return all.filter((it) => it.src.split("?")[0] === frame.href);
}

addEventListener("message", ({ data, origin, source }) => {
  if (origin !== frame.origin || data?.type !== "two-protocols-height") return;
  const target = frames().find((it) => it.contentWindow === source);
  if (!target || !Number.isFinite(data.height)) return;
  const height = Math.min(Math.max(Math.ceil(data.height), LEAST), MOST);
  const [last, before, time] = set.get(target) ?? [0, 0, 0];
  if (height === last) return;
  // A bar at the side that comes and goes with the height would go on for ever: the higher stays.
  if (height === before && height < last && performance.now() - time < 500) return;
  set.set(target, [height, last, performance.now()]);
  target.style.height = `${height}px`;
});

// What was told before this script came. It is no secret that it is here.
for (const it of frames()) it.contentWindow?.postMessage({ type: "two-protocols-height?" }, "*");
