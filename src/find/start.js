// Starts what searches and cites. The build puts FOUND in: the addresses of its files. What
// stands here is what Rust has no word for.
import init, { start, take } from "two-protocols-find.js";

const { lang } = document.documentElement;
const at = (file) => new URL(file, import.meta.url);

const host = {
  nfkd: (text) => text.normalize("NFKD"),
  /** Today, by this device's clock. */
  today() {
    const now = new Date();
    now.setMinutes(now.getMinutes() - now.getTimezoneOffset());
    return now.toISOString().slice(0, 10);
  },
  /** Marks places, each of two nodes with their offsets, without changing the page. An older browser marks none. */
  mark(places) {
    const ranges = places.map(
      ([startContainer, startOffset, endContainer, endOffset]) =>
        new StaticRange({ startContainer, startOffset, endContainer, endOffset }),
    );
    if (window.Highlight) CSS.highlights.set("found", new Highlight(...ranges));
  },
};

/** Starts it; gives what takes the id of an item that is to be cited. */
export async function ready() {
  const data = fetch(at(FOUND.data[lang] ?? Object.values(FOUND.data)[0])).then((it) => it.json());
  const [found] = await Promise.all([data, init({ module_or_path: at(FOUND.program) })]);
  start({ ...host, data: found, words: found.words });
  return take;
}
