// The search page: loads the index when somebody searches, finds while they type, and shows the pages as plain links.
// Index and texts are scripts, because browsers fetch nothing for a page that was opened from a folder.
const input = document.querySelector(".search input");
const list = document.getElementById("results");
const lead = document.querySelector(".lead");
const all = document.getElementById("all");
const count = document.getElementById("count");
const loading = new Map();

function load(path) {
  if (!loading.has(path)) {
    loading.set(path, new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = path;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    }));
  }
  return loading.get(path);
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// The section in which most was found, and what it says there.
function section(result) {
  const place = element("p", {}, element("a", { href: result.page.slug + ".html#" + result.section.id }, result.section.heading));
  load("search-text/" + result.page.slug + ".js").then(() => {
    const text = Search.textOf(result.page.slug)[result.section.id] || "";
    const around = Search.snippet(text, result, 240);
    place.append(": ", around.before ? "… " : "",
      ...around.pieces.map((each) => (each.hit ? element("mark", {}, each.piece) : each.piece)), around.after ? " …" : "");
  });
  return place;
}

function item(result) {
  const page = result.page;
  const made = element("li", {}, element("a", { href: page.slug + ".html", lang: page.lang, dir: page.dir }, page.title));
  if (page.message) made.append(element("samp", { dir: "ltr" }, page.message));
  if (result.section) made.append(Object.assign(section(result), { lang: page.lang, dir: page.dir }));
  return made;
}

// A word that the book explains.
function entry(term) {
  return element("li", {}, element("a", { href: "glossary.html#" + term.id }, term.word), element("p", {}, term.meaning));
}

function keepQuery(query) {
  const search = query ? "?q=" + encodeURIComponent(query) : "";
  history.replaceState(null, "", location.pathname + search);
  for (const link of document.querySelectorAll(".languages a")) link.search = search;
}

async function show() {
  const query = input.value.trim();
  keepQuery(query);
  if (query) await load("search-index.js");
  // Somebody has typed on meanwhile.
  if (query !== input.value.trim()) return;
  const term = query ? Search.explain(query) : null;
  const results = [...(term ? [entry(term)] : []), ...(query ? Search.find(query).map(item) : [])];
  list.replaceChildren(...results);
  list.hidden = results.length === 0;
  lead.hidden = all.hidden = results.length > 0;
  count.textContent = !query ? "" : results.length ? count.dataset.found.replace("{0}", results.length) : count.dataset.none;
}

let typing = 0;
input.addEventListener("focus", () => load("search-index.js"));
input.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(show, 120);
});
input.form.addEventListener("submit", (event) => {
  event.preventDefault();
  show();
});
input.value = new URLSearchParams(location.search).get("q") || "";
show();
if (!input.value) input.focus();
