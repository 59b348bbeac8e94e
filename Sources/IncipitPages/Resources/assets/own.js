// The reader's own: the place told to the shelf, passages marked. The page reads well without it.
"use strict";

const Own = {
  token: book.dataset.token,
  address: book.dataset.address,

  // The day by the reader's own calendar, not by Greenwich.
  today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};

// The place. What was on the page while it was looked at counts as read; a jump does not.

const offsetOf = (block) => Number(block.id.slice(1));
const openedAt = Date.now();
let from = 0;
let fromAt = openedAt;
let told = null;
let endTold = false;

function here() { return blocks.length ? offsetOf(blocks[blockInView()]) : 0; }

// After a jump: what was jumped over is not read.
function startHere() { from = here(); fromAt = Date.now(); }

// The end counts when somebody may have read it: a page that fits the window is not read by opening it.
function endIsSeen() {
  if (!("last" in book.dataset) || endTold || !blocks.length) return false;
  if (blocks[blocks.length - 1].getBoundingClientRect().bottom > innerHeight) return false;
  const needed = Math.min(10, Number(book.dataset.words) / 17) * 1000;
  const left = openedAt + needed - Date.now();
  if (left <= 0) return true;
  tellSoon(left + 100);
  return false;
}

function tellPlace() {
  if (!keepsPlace || !blocks.length || !Own.token) return;
  const isEnd = endIsSeen();
  const to = isEnd ? offsetOf(blocks[blocks.length - 1]) : here();
  const isAtFirst = leaf === 1 && to === offsetOf(blocks[0]);
  if (!isEnd && (to === told || isAtFirst)) return;
  const now = Date.now();
  const fields = {
    token: Own.token, from, to, day: Own.today(), seconds: Math.round((now - fromAt) / 1000),
  };
  if (isEnd) { fields.end = "1"; endTold = true; }
  told = to;
  from = to;
  fromAt = now;
  fetch(Own.address + "/place", { method: "POST", keepalive: true, body: new URLSearchParams(fields) })
    .then((answer) => (answer.ok ? answer.text() : ""))
    .then((word) => { if (word === "finished") showEnd(); })
    .catch(() => { /* the browser keeps the place too */ });
}

function showEnd() {
  for (const form of document.querySelectorAll("[data-end]")) form.hidden = form.dataset.end !== "finished";
}

let telling = 0;
function tellSoon(milliseconds) {
  clearTimeout(telling);
  telling = setTimeout(tellPlace, milliseconds);
}

addEventListener("scroll", () => tellSoon(2500), { passive: true });
addEventListener("load", () => { startHere(); tellSoon(2500); });
addEventListener("hashchange", () => setTimeout(startHere, 300));
addEventListener("pagehide", tellPlace);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") tellPlace(); else fromAt = Date.now();
});

// Passages: what is selected, as offsets of the text.

const pen = document.querySelector("[data-pen]");
const encoder = new TextEncoder();

// The offset of a point of the page in bytes of the text; null where the page shows other words.
function offsetAt(node, index) {
  const start = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const block = start.closest("p[id^=b], h3[id^=b]");
  if (!block || !book.contains(block)) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, index);
  return offsetOf(block) + encoder.encode(before.toString()).length;
}

function selectedSpan() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  let start = offsetAt(range.startContainer, range.startOffset);
  let end = offsetAt(range.endContainer, range.endOffset);
  // A whole paragraph, taken by three clicks, ends at the start of the next.
  if (start !== null && end === null) {
    const inside = blocks.filter((block) => /^(P|H3)$/.test(block.tagName) && selection.containsNode(block, true));
    const last = inside[inside.length - 1];
    if (last) end = offsetOf(last) + encoder.encode(last.textContent).length;
  }
  if (start === null || end === null || end <= start) return null;
  return { start, end, box: range.getBoundingClientRect() };
}

function showPen() {
  if (pen.contains(document.activeElement)) return;
  const span = selectedSpan();
  pen.hidden = !span;
  if (!span) { foldPen(); return; }
  pen.elements.start.value = span.start;
  pen.elements.end.value = span.end;
  const room = document.documentElement.clientWidth - pen.offsetWidth - 8;
  pen.style.left = `${Math.max(8, Math.min(room, span.box.left))}px`;
  const below = span.box.bottom + 8;
  const isBelow = below + pen.offsetHeight < innerHeight - 60;
  pen.style.top = `${isBelow ? below : Math.max(8, span.box.top - pen.offsetHeight - 8)}px`;
}

function foldPen() {
  pen.querySelector(".pen-note").hidden = true;
  pen.querySelector(".pen-deeds").hidden = false;
}

function letGo() {
  pen.hidden = true;
  foldPen();
  if (pen.contains(document.activeElement)) document.activeElement.blur();
  getSelection().removeAllRanges();
}

let choosing = 0;
document.addEventListener("selectionchange", () => {
  clearTimeout(choosing);
  choosing = setTimeout(showPen, 250);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !pen.hidden) letGo();
});
pen.addEventListener("click", (event) => {
  const act = event.target.closest("[data-act=comment]");
  if (!act) return;
  pen.querySelector(".pen-deeds").hidden = true;
  pen.querySelector(".pen-note").hidden = false;
  pen.elements.comment.focus();
});

Keys.actions.h = () => {
  if (pen.hidden) showPen();
  if (!pen.hidden) pen.requestSubmit();
};

// A marked passage leads to its note.

document.addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-note]");
  if (!mark || !getSelection().isCollapsed) return;
  const drawer = document.querySelector("[data-notes]");
  const link = drawer.querySelector(`a[href="#n${mark.dataset.note}"]`);
  if (!link) return;
  // Behind the click that closes drawers.
  setTimeout(() => {
    drawer.open = true;
    for (const note of drawer.querySelectorAll(".at-note")) note.classList.remove("at-note");
    const note = link.closest("li");
    note.classList.add("at-note");
    note.scrollIntoView({ block: "nearest" });
  });
});
