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
