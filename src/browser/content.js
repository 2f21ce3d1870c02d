// The content that the page names: fetched and parsed by the browser, none of which is in the
// WASM, and begun before the WASM is there.

/** The whole content or its outline, as parsed JSON, with its address. It fails with words for the page's notice. */
export async function content(whole) {
  const { href, dataset } = document.getElementById("content");
  const url = whole ? dataset.whole : href;
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(response.status);
    return { url, json: await response.json() };
  } catch (cause) {
    throw `${url.slice(0, 60)}: ${cause.message}`;
  }
}

/** Shows the notice that waits in the text, with the cause where there are words for it. */
export function failed(cause) {
  const notice = document.getElementById("failed");
  if (typeof cause === "string") notice.textContent += ` (${cause})`;
  notice.hidden = false;
}
