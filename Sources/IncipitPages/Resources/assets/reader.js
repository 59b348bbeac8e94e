// The reader: the place kept, speakers, keys. The page reads well without it.
"use strict";

const book = document.querySelector(".book");
const work = book.dataset.work;
const leaf = Number(book.dataset.leaf);
const blocks = [...book.querySelectorAll(".story [id^=b]")].filter((block) => !block.closest(".note"));
const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
const scrolling = { block: "start", behavior: isCalm ? "auto" : "smooth" };

// Where the reader is: the last block whose top has passed the upper quarter of the window.

function blockInView() {
  const line = innerHeight / 4;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle].getBoundingClientRect().top <= line) low = middle + 1; else high = middle;
  }
  return Math.max(0, low - 1);
}

const shareRead = document.querySelector("[data-share]");
const timeLeft = document.querySelector("[data-left]");

function showProgress() {
  const story = book.querySelector(".story").getBoundingClientRect();
  const passed = (innerHeight - story.top) / Math.max(1, story.height);
  const share = Math.min(1, Math.max(0, passed));
  const here = Number(book.dataset.words);
  const after = Number(book.dataset.wordsAfter);
  const minutes = Math.round((here * (1 - share) + after) / 240);
  shareRead.textContent = `${Math.round(share * 100)} % · `;
  timeLeft.textContent = minutes < 1 ? "nearly done"
    : minutes < 60 ? `${minutes} min left` : `${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
}

// The place is kept by work and offered again, never forced.

const placeKey = "place." + work;
// The shelf knows the place of every browser, this browser its own.
const kept = book.dataset.placeBlock
  ? { leaf: Number(book.dataset.placeLeaf), block: book.dataset.placeBlock } : Manner.read(placeKey);
const resume = book.querySelector(".resume");
let keepsPlace = true;

function offerPlace() {
  resume.hidden = true;
  if (!kept || location.hash.length > 1) return;
  if (kept.leaf === leaf && !document.getElementById(kept.block)) return;
  if (kept.leaf === leaf && blocks.slice(0, 3).some((block) => block.id === kept.block)) return;
  const first = leaf > 1 ? location.pathname.replace(/\/\d+$/, "") : location.pathname;
  const link = resume.querySelector("[data-resume]");
  link.href = (kept.leaf === leaf ? "" : kept.leaf > 1 ? `${first}/${kept.leaf}` : first) + "#" + kept.block;
  if (kept.leaf === leaf || leaf === 1) {
    resume.hidden = false;
    keepsPlace = false;
    link.addEventListener("click", () => { resume.hidden = true; keepsPlace = true; });
  }
}

function keepPlace() {
  if (!blocks.length) return;
  const index = blockInView();
  if (!keepsPlace && index > 3) { keepsPlace = true; resume.hidden = true; }
  if (keepsPlace && index > 0) Manner.write(placeKey, { leaf, block: blocks[index].id });
}

let waiting = 0;
addEventListener("scroll", () => {
  if (waiting) return;
  waiting = setTimeout(() => { waiting = 0; showProgress(); keepPlace(); }, 180);
}, { passive: true });
addEventListener("resize", showProgress);
offerPlace();
showProgress();

document.addEventListener("click", (event) => {
  const act = event.target.closest("[data-act]");
  if (act && act.dataset.act === "forget") { resume.hidden = true; keepsPlace = true; }
  if (act && act.dataset.act === "help") showHelp();
  for (const drawer of document.querySelectorAll(".drawer[open]")) {
    if (!drawer.contains(event.target)) drawer.open = false;
  }
});

// Light and type.

function showManner() {
  for (const group of document.querySelectorAll("[data-setting]")) {
    const chosen = Manner.get(group.dataset.setting);
    for (const button of group.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.value === chosen));
    }
  }
  showProgress();
}

for (const group of document.querySelectorAll("[data-setting]")) {
  group.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const anchor = blocks[blockInView()];
    const top = anchor ? anchor.getBoundingClientRect().top : 0;
    Manner.set(group.dataset.setting, button.value);
    if (anchor) scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: "instant" });
  });
}
document.addEventListener("manner", showManner);
showManner();

// Speakers, names and scene notes are checkboxes that the style sheet reads; they are remembered.

const aids = ["speakers", "names", "margins"].map((id) => document.getElementById(id));
const remembered = Manner.read("aids") || {};
for (const aid of aids) {
  if (typeof remembered[aid.id] === "boolean") aid.checked = remembered[aid.id];
  aid.addEventListener("change", () => {
    Manner.write("aids", Object.fromEntries(aids.map((each) => [each.id, each.checked])));
  });
}

// Keys.

let current = -1;

function go(index) {
  if (index < 0 || index >= blocks.length) return;
  for (const marked of book.querySelectorAll(".at-key")) marked.classList.remove("at-key");
  current = index;
  blocks[index].classList.add("at-key");
  blocks[index].scrollIntoView(scrolling);
}

function step(by, holds) {
  let index = current >= 0 && isNear(blocks[current]) ? current : blockInView();
  do { index += by; } while (index >= 0 && index < blocks.length && holds && !holds(blocks[index]));
  go(index);
}

function isNear(block) {
  const box = block.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}

const quotations = [...book.querySelectorAll(".q")];

function speak(by) {
  let index = quotations.indexOf(document.activeElement);
  if (index < 0) {
    index = quotations.findIndex((quotation) => quotation.getBoundingClientRect().bottom > innerHeight / 5);
    if (by > 0) index -= 1;
  }
  const next = quotations[index + by];
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest", behavior: scrolling.behavior });
}

function follow(rel) {
  const link = document.querySelector(`.turn a[rel=${rel}]`);
  if (link) link.click();
}

function showHelp() {
  const help = document.getElementById("help");
  if (!help.open) help.showModal();
}

const keysSwitch = document.getElementById("keys");
keysSwitch.checked = Manner.read("keys") !== false;
keysSwitch.addEventListener("change", () => Manner.write("keys", keysSwitch.checked));

// What was read can be put right at its place: the speech that has the focus, else the paragraph at the keys.

const rightLink = document.querySelector("[data-put-right]");

function rightAddress(place) {
  return `${book.dataset.address}/correct?at=${place}`;
}

function putRight() {
  const spoken = document.activeElement.closest(".q");
  const block = blocks[current >= 0 && isNear(blocks[current]) ? current : blockInView()];
  const place = spoken ? spoken.dataset.at : block && block.id.slice(1) + "-" + block.id.slice(1);
  if (place) location.href = rightAddress(place);
}

// Without a keyboard: a tap on a speech brings the link to the desk.
addEventListener("focusin", (event) => {
  const spoken = event.target.closest(".q");
  if (spoken) rightLink.href = rightAddress(spoken.dataset.at);
  rightLink.hidden = !spoken && event.target !== rightLink;
});

Object.assign(Keys.actions, {
  e: putRight,
  j: () => step(1),
  k: () => step(-1),
  ArrowRight: () => step(1, (block) => block.dataset.scene),
  ArrowLeft: () => step(-1, (block) => block.dataset.scene),
  "]": () => follow("next"),
  "[": () => follow("prev"),
  ".": () => speak(1),
  ",": () => speak(-1),
  s: () => aids[0].click(),
  n: () => {
    const notes = [...document.querySelectorAll(".note, .surroundings")];
    const open = notes.some((note) => !note.open);
    for (const note of notes) note.open = open;
  },
  "+": () => Manner.step("size", 1),
  "=": () => Manner.step("size", 1),
  "-": () => Manner.step("size", -1),
  "?": showHelp,
});
