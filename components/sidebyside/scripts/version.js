// One version: its text with all marks, bars in the margin and an overview. Knows nothing of the other side.
class Version extends Column {
  bars = new Map(); // claim that stands only here -> its bar in the margin

  constructor(version) {
    super(version.id, version.name);
    this.language = version.language;
    const title = version.title ? [make("h3", { dir: "auto" }, version.title)] : [];
    const paragraphs = version.paragraphs.map((paragraph) => this.paragraph(paragraph));
    const text = make("div", { class: "text", lang: version.language }, ...title, ...paragraphs);
    this.overview = new Overview();
    this.frame(version.dateline, text, [...this.bars.values()], [this.overview.strip]);
  }

  paragraph({ heading, parts }) {
    return make(heading ? "h3" : "p", { dir: "auto" }, ...parts.flatMap((part) => this.part(part)));
  }

  part({ layer, label, runs }) {
    const nodes = runs.map((run) => (run.passages.length ? this.mark(run) : run.text));
    if (!layer) return nodes;
    const span = make("span", { class: layer }, ...(label ? [make("bdi", { class: "label" }, label), " "] : []), ...nodes);
    if (layer === "claim") this.bars.set(span, make("div", { class: "bar", "aria-hidden": "true" }));
    return [span];
  }

  mark({ text, passages, quiet }) {
    const mark = make("mark", { tabindex: "-1", "data-quiet": quiet }, text);
    this.own(mark, passages);
    return mark;
  }

  imagesOf(mark) { return [mark, this.overview.ticks.get(mark)].filter(Boolean); }

  // Marks that begin a passage are buttons; the rest of a passage can be clicked all the same.
  draw(lookOf, labels) {
    for (const [mark, passages] of this.marks) {
      const look = lookOf(passages), begins = passages.some((passage) => this.marksOf(passage)[0] === mark);
      for (const element of this.imagesOf(mark)) element.dataset.look = mark.dataset.quiet ? "none" : look ?? "none";
      set(mark, "role", look && begins && "button");
      set(mark, "aria-description", look && begins && labels[look]);
    }
    this.drawn();
  }

  // Overview and margin follow the layout as it really is.
  measure() {
    super.measure();
    this.height = this.scroller.scrollHeight;
    this.claims = [...this.bars].map(([claim, bar]) => [bar, claim.offsetTop, claim.offsetHeight]);
  }

  write() {
    super.write();
    for (const [bar, top, height] of this.claims) place(bar, `${top}px`, `${height}px`);
    this.overview.write(this.boxes, this.height);
  }

  follow() { this.overview.follow(this.scroller); }
}
