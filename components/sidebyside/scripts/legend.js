// What is marked and how much of it. Each entry explains itself, and hides or shows what it stands for.
class Legend {
  hidden = new Set(); // looks that are switched off

  draw(entries, words, help) {
    this.entries = entries;
    const toggles = entries.map((entry) => this.toggleFor(entry));
    const label = { role: "group", "aria-label": words.legend };
    this.bar = make("div", { class: "legend" }, make("div", { class: "toggles", ...label }, ...toggles), this.help(help));
    return this.bar;
  }

  toggleFor({ look, label, about, count }) {
    const pressed = String(!this.hidden.has(look));
    const button = make("button",
      { type: "button", "data-toggles": look, "aria-pressed": pressed, "aria-description": about },
      swatch(look), label, " ", make("span", { class: "count" }, String(count)));
    return make("span", { class: "entry" }, button, make("span", { class: "tip", "aria-hidden": "true" }, about));
  }

  help({ title, unmarked, unmarked_about, strip, keys }) {
    const entries = [...this.entries, { look: "none", label: unmarked, about: unmarked_about }];
    const marks = entries.flatMap(({ look, label, about }) => [make("dt", {}, swatch(look), label), make("dd", {}, about)]);
    const told = make("div", { class: "told" }, make("dl", {}, ...marks), make("p", {}, strip), make("p", {}, keys));
    return make("details", { class: "help" }, make("summary", {}, title), told);
  }

  labels() { return Object.fromEntries(this.entries.map(({ look, label }) => [look, label])); }

  toggle(button) {
    const look = button.dataset.toggles;
    this.hidden.delete(look) || this.hidden.add(look);
    button.setAttribute("aria-pressed", String(!this.hidden.has(look)));
  }

  // -> was anything open?
  fold() {
    const help = this.bar.querySelector("details[open]");
    if (help) help.open = false;
    return Boolean(help);
  }
}
