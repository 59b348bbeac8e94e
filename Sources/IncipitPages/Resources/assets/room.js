// What every page of the room has: the light, and the keys that lead from page to page.
"use strict";

for (const element of document.querySelectorAll(".needs-script")) element.hidden = false;

function showTheme() {
  for (const name of document.querySelectorAll("[data-theme-name]")) {
    name.textContent = Manner.get("theme");
  }
}
document.addEventListener("manner", showTheme);
showTheme();

const Keys = {
  actions: {
    t: () => Manner.step("theme", 1, true),
    g: () => { location.href = "/"; },
    "/": () => {
      const field = document.querySelector("input[type=search]");
      if (field) { field.focus(); field.select(); } else location.href = "/search";
    },
  },
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
  if (Manner.read("keys") === false && event.key !== "?") return;
  const action = Keys.actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

document.addEventListener("click", (event) => {
  const act = event.target.closest("[data-act]");
  if (act && act.dataset.act === "theme") Manner.step("theme", 1, true);
});

// A link to a line inside something folded opens what folds it.
function reveal() {
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (!target) return;
  let folded = target.closest("details:not([open])");
  if (!folded) return;
  while (folded) {
    folded.open = true;
    folded = folded.parentElement.closest("details:not([open])");
  }
  target.scrollIntoView();
}
addEventListener("hashchange", reveal);
reveal();
