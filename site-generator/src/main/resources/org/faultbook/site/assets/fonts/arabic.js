// Asks for the fonts before the first line is laid out, so that no text moves. Out of a folder browsers refuse that, and
// complain; there the style sheet asks for them, a moment later.
if (location.protocol !== "file:") {
  for (const weight of [400, 600]) {
    const link = document.createElement("link");
    const href = new URL(`arabic-${weight}.woff2`, document.currentScript.src);
    Object.assign(link, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "anonymous", href });
    document.head.append(link);
  }
}
