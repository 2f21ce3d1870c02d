/** Paints the page in a theme: `light`, `dark`, or as the device has it. Paper stays light. */
export function paint(theme) {
  // The colours come first in the sheet (tokens.css), and so does their one condition.
  const { media } = [...document.styleSheets[0].cssRules].find((rule) => rule.media);
  media.mediaText = { dark: "screen", light: "not all" }[theme] ?? "(prefers-color-scheme: dark)";
  document.documentElement.style.colorScheme = theme;
}
