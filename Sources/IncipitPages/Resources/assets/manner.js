// Sets the remembered light and type before the page is drawn, so that nothing flashes.
"use strict";

const Manner = {
  choices: {
    theme: ["auto", "light", "sepia", "dark", "black"],
    size: ["1", "2", "3", "4", "5", "6"],
    width: ["narrow", "book", "wide"],
    leading: ["close", "book", "open"],
    paragraphs: ["indent", "space"],
  },
  usual: { theme: "auto", size: "3", width: "book", leading: "book", paragraphs: "indent" },

  read(key) {
    try { return JSON.parse(localStorage.getItem("incipit." + key)); } catch { return null; }
  },
  write(key, value) {
    try { localStorage.setItem("incipit." + key, JSON.stringify(value)); } catch { /* a full or closed store costs only memory */ }
  },
  get(setting) {
    const chosen = (Manner.read("manner") || {})[setting];
    return Manner.choices[setting].includes(chosen) ? chosen : Manner.usual[setting];
  },
  set(setting, value) {
    if (!Manner.choices[setting].includes(value)) return;
    const manner = Manner.read("manner") || {};
    manner[setting] = value;
    Manner.write("manner", manner);
    Manner.apply();
  },
  step(setting, by, goesRound) {
    const choices = Manner.choices[setting];
    let index = choices.indexOf(Manner.get(setting)) + by;
    if (goesRound) index = (index + choices.length) % choices.length;
    Manner.set(setting, choices[Math.min(Math.max(index, 0), choices.length - 1)]);
  },
  apply() {
    for (const setting of Object.keys(Manner.choices)) {
      const value = Manner.get(setting);
      if (value === Manner.usual[setting]) delete document.documentElement.dataset[setting];
      else document.documentElement.dataset[setting] = value;
    }
    document.dispatchEvent(new Event("manner"));
  },
};

Manner.apply();
