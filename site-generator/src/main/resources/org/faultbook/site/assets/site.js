// Copies a program exactly as it was run: the folded header and the code, callouts as the comments they are.
for (const program of document.querySelectorAll(".program")) {
  const button = program.querySelector(".copy");
  if (!button || !navigator.clipboard) continue;
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener("click", async () => {
    const parts = [...program.querySelectorAll("code.part")].map((part) => part.textContent);
    await navigator.clipboard.writeText(parts.join(""));
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = label), 2000);
  });
}

// The other languages have the same sections: the switcher keeps the place.
function keepPlace() {
  for (const link of document.querySelectorAll(".languages a")) link.hash = location.hash;
}
keepPlace();
addEventListener("hashchange", keepPlace);
