/** Paints the page in a theme: `light`, `dark`, or as the device has it. Paper stays light. */
export function paint(theme) {
  for (const sheet of document.styleSheets) {
    try {
      // The colours have one condition (tokens.css). What others put into the page has none of ours.
      const rule = [...sheet.cssRules].find((it) => it.media && it.cssText.includes("--tp-page"));
      if (rule) rule.media.mediaText = { dark: "screen", light: "not all" }[theme] ?? "(prefers-color-scheme: dark)";
    } catch {}
  }
  document.documentElement.style.colorScheme = theme;
}

/** Paints the bars of the browser's window in it. */
export function bars(theme) {
  const [light, dark] = document.querySelectorAll("meta[name=theme-color]");
  light.media = { light: "all", dark: "not all" }[theme] ?? "(prefers-color-scheme: light)";
  dark.media = { dark: "all", light: "not all" }[theme] ?? "(prefers-color-scheme: dark)";
}
