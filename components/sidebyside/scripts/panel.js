// The chosen passage below the columns: what it is, both its wordings, and the way to the next.
class Panel {
  constructor(words, columns, count, together) {
    Object.assign(this, { words, columns, count });
    this.status = make("div", { class: "status", role: "status" });
    this.wordings = make("div", { class: "wordings" });
    this.element = make("div", { class: "panel" }, this.status, this.steps(together), this.wordings);
    for (const type of ["pointerover", "focusin"]) this.wordings.addEventListener(type, (event) => this.light(event.target));
    for (const type of ["pointerleave", "focusout"]) this.wordings.addEventListener(type, () => this.light(null));
    this.wordings.addEventListener("keydown", (event) => this.onKey(event));
  }

  steps(together) {
    const disabled = this.count ? "" : "disabled", { words } = this;
    const step = (name, by) => make("button", { type: "button", "data-step": by, disabled }, words[name]);
    const follow = make("button",
      { type: "button", "data-together": "true", "aria-pressed": String(together), title: words.together_about, disabled },
      words.together);
    const label = { role: "group", "aria-label": words.passages };
    return make("div", { class: "steps", ...label }, step("previous", "-1"), step("next", "1"), follow);
  }

  // meeting: how many passages there are where the chosen one was pressed.
  tell(passage, meeting = 1) {
    const { words } = this, all = this.columns[1] instanceof Cards;
    this.passage = passage;
    this.open = Boolean(passage) && !all;
    this.element.classList.toggle("open", this.open);
    this.show(all ? [] : passage?.wordings ?? []);
    if (passage) requestAnimationFrame(() => { this.wordings.scrollTop = 0; }); // at once it would ask for the layout
    if (passage) this.status.replaceChildren(...this.described(passage, meeting));
    else if (!this.count) this.status.replaceChildren(all ? words.none_all : words.none);
    else this.status.replaceChildren(all ? words.hint_all : words.hint, make("span", { class: "keys" }, words.keys));
  }

  described({ place, look, kind, voices }, meeting) {
    const more = meeting > 1 ? [make("span", { class: "more" }, this.words.repeated.replace("{count}", meeting))] : [];
    const whose = voices ? [make("bdi", { class: "more" }, voices)] : [];
    return [make("strong", {}, place), make("span", {}, swatch(look), kind), ...whose, ...more];
  }

  // What is the same letter for letter is shown once.
  show(wordings) {
    const [one, other] = wordings.map(({ pieces }) => pieces.map(([, text]) => text).join(""));
    const both = wordings.length === 2 && one === other;
    const [{ language }] = this.columns, { both: name } = this.words;
    const sections = both ? [this.wording(wordings[0], { name, language })]
      : wordings.map((wording, at) => this.wording(wording, this.columns[at]));
    this.wordings.classList.toggle("both", both);
    this.wordings.replaceChildren(...sections);
  }

  wording({ words, pieces }, { name, language }) {
    const head = make("h3", {}, make("bdi", {}, name), " ", make("span", { class: "count" }, words));
    return make("section", {}, head, make("p", { dir: "auto", lang: language }, ...worded(pieces)));
  }

  // Word links come a moment later: they are worked out for the chosen passage alone.
  link(links) {
    if (!links || links.passage !== this.passage?.key || this.linked === links) return;
    this.linked = links;
    const scrolled = this.wordings.scrollTop;
    this.show(this.passage.wordings.map(({ words }, at) => ({ words, pieces: links.wordings[at] })));
    this.wordings.append(make("p", { class: "more" }, this.words.linked));
    this.wordings.scrollTop = scrolled;
    this.reach(this.linkedWords()[0]);
  }

  linkedWords() { return [...this.wordings.querySelectorAll(".word")]; }

  // One of the words is within Tab's reach; arrow keys walk to the others.
  reach(word) {
    for (const each of this.linkedWords()) each.tabIndex = each === word ? 0 : -1;
  }

  light(target) {
    const word = target?.closest(".word"), links = word?.dataset.links.split(" ") ?? [];
    const own = word?.closest("section");
    for (const each of this.linkedWords()) {
      const answers = each.closest("section") !== own && each.dataset.links.split(" ").some((link) => links.includes(link));
      set(each, "data-lit", (each === word || answers) && "true");
    }
  }

  onKey(event) {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    const words = this.linkedWords(), next = words[words.indexOf(event.target) + by];
    if (!by || !event.target.matches(".word")) return;
    event.preventDefault();
    event.stopPropagation();
    if (!next) return;
    this.reach(next);
    next.focus();
  }
}
