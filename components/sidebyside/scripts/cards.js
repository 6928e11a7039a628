// Everyone else: a card for each passage of the version beside it. The chosen one is open, the others tell the least.
class Cards extends Column {
  cards = new Map(); // passage -> its card

  constructor(passages, words) {
    super("everyone", words.everyone);
    this.told = passages;
    const cards = passages.map((passage, number) => this.card(passage, number));
    this.frame(words.everyone_about, make("div", { class: "text cards" }, ...cards));
  }

  card({ look, looks, kind, voices }, number) {
    const what = make("span", { class: "stands" }, ...looks.map(swatch), kind);
    const head = make("button", { type: "button", class: "head", role: "button", tabindex: "-1", "aria-expanded": "false" },
      what, make("span", { class: "voices", dir: "auto" }, voices));
    const card = make("section", { class: "card", "data-look": look }, head);
    this.own(head, [number]);
    this.cards.set(number, card);
    return card;
  }

  draw(lookOf) {
    for (const [head, passages] of this.marks) {
      const look = lookOf(passages);
      head.parentElement.hidden = !look;
      set(head, "role", look && "button");
    }
    this.drawn();
  }

  // Wordings are built when they are first looked at: fifty versions have thousands.
  open(passage) {
    this.close();
    const card = this.cards.get(passage);
    if (!card) return;
    this.opened = card;
    card.firstChild.setAttribute("aria-expanded", "true");
    card.append(make("div", { class: "wordings" }, ...this.told[passage].wordings.map((wording) => this.wording(wording))));
  }

  close() {
    this.opened?.firstChild.setAttribute("aria-expanded", "false");
    this.opened?.lastChild.remove();
    this.opened = null;
  }

  wording({ names, look, kind, words, language, pieces }) {
    const head = make("h3", {}, make("bdi", {}, names.join(", ")));
    const about = make("p", { class: "about" }, swatch(look), kind, " ", make("span", { class: "count" }, words));
    return make("section", {}, head, about, make("p", { dir: "auto", lang: language }, ...worded(pieces)));
  }

  boxOf(head) { return super.boxOf(head.parentElement); }
}
