// Puts into the worker the list of all files that the guide's own page needs, each with its
// hash: what is in the folder that is given, but for what is only for pages of others.
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { injectManifest } = require("workbox-build");

const dir = process.argv[1];
const digest = (name) =>
  `sha256-${createHash("sha256").update(readFileSync(join(dir, name))).digest("base64")}`;

injectManifest({
  swSrc: join(dir, "sw.source.js"),
  swDest: join(dir, "sw.js"),
  globDirectory: dir,
  globPatterns: ["**/*"],
  globIgnores: [
    "**/*.{br,gz}",
    "sw.js",
    "sw.source.js",
    // The element, its frame and the check of a page of others, which need a network.
    "embed/**",
    "embed{.,-check.,-frame.,-height.}*",
    "custom-elements.json",
    "styles/{check,frame}.*",
    // What is taken away as a file, and what only stores and installers look at.
    "two-protocols-*.html",
    "screenshots/**",
    "*.png",
  ],
  dontCacheBustURLsMatching: /\.[0-9a-f]{8}\.\w+$/,
  manifestTransforms: [
    (entries) => ({
      manifest: entries
        .map(({ url, revision }) => ({ url, revision, integrity: digest(url) }))
        .sort((a, b) => (a.url < b.url ? -1 : 1)),
    }),
  ],
}).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
