// How a page fetches a file of its own that it announces by `<link rel="preload">`: as the link
// asks for it. Else WebKit fetches it twice.

// A page in a sandbox is of no site, and its own files are as those of another.
const same = self.origin !== "null";

/** The answer for an address on the page's own site. */
export const own = (url) => fetch(url, same ? { mode: "no-cors", credentials: "include" } : {});

/** Has a file come that `own` or `import` asks for later. */
export function ahead(href) {
  const link = document.createElement("link");
  link.rel = href.endsWith(".js") ? "modulepreload" : "preload";
  if (link.rel === "preload") link.as = "fetch";
  link.href = href;
  if (same) document.head.append(link);
}
