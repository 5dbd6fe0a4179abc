// What Pagefind finds, outside of a browser: `node pagefind.mjs SITE LANGUAGE QUERIES` prints the addresses of the first
// three pages for each line of QUERIES, with spaces between them.
import { copyFileSync, readFile, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { pathToFileURL } from "node:url";

const [, , site, language, queries] = process.argv;
const server = createServer((request, response) => {
  readFile(site + new URL(request.url, "http://localhost").pathname, (error, content) => {
    response.writeHead(error ? 404 : 200);
    response.end(content);
  });
}).listen(0, "127.0.0.1");
await once(server, "listening");
const base = `http://127.0.0.1:${server.address().port}/`;

// It asks the page for its language.
globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => language }) };
globalThis.location = { href: base };
globalThis.window = globalThis;
copyFileSync(`${site}/pagefind/pagefind.js`, `${site}/pagefind/pagefind.mjs`);
const pagefind = await import(pathToFileURL(`${site}/pagefind/pagefind.mjs`));
await pagefind.options({ basePath: `${base}pagefind/` });
await pagefind.init(language);
for (const query of readFileSync(queries, "utf8").split("\n").filter(Boolean)) {
  const found = await pagefind.search(query);
  const pages = await Promise.all(found.results.slice(0, 3).map((result) => result.data()));
  console.log(pages.map((page) => page.url).join(" "));
}
process.exit(0);
