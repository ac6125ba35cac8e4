// Tables that are wider than the page scroll by themselves, and like code also by keyboard.
for (const table of document.querySelectorAll("main table")) {
  const box = document.createElement("div");
  box.className = table.querySelectorAll("tr:first-child > *").length > 3 ? "wide many" : "wide";
  table.replaceWith(box);
  box.append(table);
}
for (const box of document.querySelectorAll("main .wide, main pre"))
  if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;

// A short word in code is not broken at its hyphens: --layout.
for (const code of document.querySelectorAll("main :not(pre) > code"))
  if (code.textContent.length < 24) code.classList.add("short");

// Finds headings, rules, keys, parameters and the glossary's words. headings.js has [words, where, address] of each.
const find = document.querySelector(".find");
if (find && typeof headings !== "undefined") {
  const input = find.querySelector("input");
  const list = find.querySelector("ul");
  const root = new URL(".", document.querySelector('script[src$="headings.js"]').src);
  find.hidden = false;
  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/).filter((word) => word);
    const hits = words.length == 0 ? [] : headings.filter(([heading, page]) =>
      words.every((word) => (heading + " " + page).toLowerCase().includes(word)));
    const first = (hit) => hit[0].toLowerCase().startsWith(words[0]) ? 0 : 1;
    hits.sort((a, b) => first(a) - first(b));
    list.replaceChildren(...hits.slice(0, 20).map(([heading, page, address]) => {
      const link = document.createElement("a");
      link.href = new URL(address, root);
      link.textContent = heading;
      if (page != heading) {
        const where = document.createElement("small");
        where.textContent = page;
        link.append(where);
      }
      const item = document.createElement("li");
      item.append(link);
      return item;
    }));
  });
  input.addEventListener("keydown", (event) => {
    if (event.key == "Escape") { input.value = ""; list.replaceChildren(); }
    if (event.key == "Enter") list.querySelector("a")?.click();
  });
}
