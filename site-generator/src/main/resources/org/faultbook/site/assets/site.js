// Gives a button to what can be copied: a program exactly as it was run, the folded header and the code, callouts as the
// comments they are; and the command that runs it.
function copies(button, text) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text());
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = label), 2000);
  });
}
if (navigator.clipboard) {
  for (const program of document.querySelectorAll(".program")) {
    const button = program.querySelector(".copy");
    copies(button, () => [...program.querySelectorAll("code.part")].map((part) => part.textContent).join(""));
    for (const command of program.querySelectorAll(".run code")) {
      const another = button.cloneNode(true);
      command.after(another);
      copies(another, () => command.textContent);
    }
  }
}

// The other languages have the same sections: the switcher keeps the place.
function keepPlace() {
  for (const link of document.querySelectorAll(".languages a")) link.hash = location.hash;
}
keepPlace();
addEventListener("hashchange", keepPlace);

// The list of sections shows which of them is being read: the last whose heading has passed the upper third. What has left
// the screen at its top still counts as passed: a reader may come by a jump that shows no heading on its way.
const places = [...document.querySelectorAll(".contents a")].map((link) => [link, document.getElementById(link.hash.slice(1))]);
if (places.length) {
  const observer = new IntersectionObserver(
    () => {
      const [current] = places.findLast(([, heading]) => heading.getBoundingClientRect().top < innerHeight / 3) ?? [];
      for (const [link] of places) link === current ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
    },
    { rootMargin: "1000000px 0px -66.7% 0px" },
  );
  for (const [, heading] of places) observer.observe(heading);
}
