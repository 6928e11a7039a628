// Two versions side by side, built from text nodes alone: article text is never parsed as HTML.
// Streamlit calls the default export again whenever data or theme change, so each parent keeps its one Reader here.
const readers = new WeakMap();

export default function ({ parentElement, data }) {
  const reader = readers.get(parentElement) ?? new Reader(parentElement.querySelector(".reader"));
  readers.set(parentElement, reader);
  reader.show(data.body);
  const call = ++reader.calls;
  return () => {
    if (call !== reader.calls) return; // the end of an earlier call, while a later one still shows this page
    reader.close();
    readers.delete(parentElement);
  };
}

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children); // strings become text nodes
  return element;
}

const set = (element, name, value) => (value ? element.setAttribute(name, value) : element.removeAttribute(name));
const place = (element, top, height) => { element.style.cssText = `top:${top};height:${height}`; };

// One version: its column and its overview. Knows where each passage stands, and nothing of the other side.
class Side {
  marks = new Map(); // mark -> the passages it belongs to, the one to draw in front first
  ticks = new Map(); // mark -> its tick in the overview
  passages = new Map(); // passage -> its marks: several where it crosses a paragraph or another passage
  bars = new Map(); // claim that stands only here -> its bar in the margin
  stop = null; // the mark within Tab's reach
  aim = null; // {mark, height}: what was brought into view, until somebody scrolls

  constructor(version) {
    this.version = version;
    const title = version.title ? [make("h4", { dir: "auto" }, version.title)] : [];
    const paragraphs = version.paragraphs.map((paragraph) => this.paragraph(paragraph));
    this.text = make("div", { class: "text", lang: version.language }, ...title, ...paragraphs);
    this.scroller = make("div", { class: "scroller" }, this.text, ...this.bars.values());
    this.view = make("div", { class: "view" });
    this.overview = make("div", { class: "overview", "aria-hidden": "true" }, this.view, ...this.ticks.values());
    const head = make("header", {}, make("h3", { dir: "auto" }, version.name), make("p", { dir: "auto" }, version.dateline));
    this.column = make("section", { class: "column", "aria-label": version.name }, head, this.scroller, this.overview);
  }

  paragraph({ heading, parts }) {
    return make(heading ? "h4" : "p", { dir: "auto" }, ...parts.flatMap((part) => this.part(part)));
  }

  part({ layer, label, runs }) {
    const nodes = runs.map((run) => (run.passages.length ? this.mark(run) : run.text));
    if (!layer) return nodes;
    const span = make("span", { class: layer }, ...(label ? [make("bdi", { class: "label" }, label), " "] : []), ...nodes);
    if (layer === "claim") this.bars.set(span, make("div", { class: "bar", "aria-hidden": "true" }));
    return [span];
  }

  mark({ text, passages }) {
    const mark = make("mark", { tabindex: "-1" }, text);
    this.marks.set(mark, passages);
    this.ticks.set(mark, make("div", { class: "tick" }));
    for (const passage of passages) this.passages.set(passage, [...this.marksOf(passage), mark]);
    return mark;
  }

  marksOf(passage) { return this.passages.get(passage) ?? []; }
  stops() { return [...this.marks.keys()].filter((mark) => mark.hasAttribute("role")); }

  flag(passage, name, on) {
    for (const mark of this.marksOf(passage)) for (const element of [mark, this.ticks.get(mark)]) set(element, name, on && "true");
  }

  // Marks that begin a passage are buttons, and Tab reaches one of them; the rest of a passage can be clicked all the same.
  draw(lookOf, labels) {
    for (const [mark, passages] of this.marks) {
      const look = lookOf(passages), begins = passages.some((passage) => this.marksOf(passage)[0] === mark);
      mark.dataset.look = this.ticks.get(mark).dataset.look = look ?? "none";
      set(mark, "role", look && begins && "button");
      set(mark, "aria-description", look && begins && labels[look]);
    }
    const stops = this.stops();
    if (!stops.includes(this.stop)) this.moveStop(stops[0] ?? null);
    this.scroller.tabIndex = stops.length ? -1 : 0;
  }

  moveStop(mark) {
    if (this.stop) this.stop.tabIndex = -1;
    if (mark) mark.tabIndex = 0;
    this.stop = mark;
  }

  heightOf(mark) { return mark.offsetTop - this.scroller.scrollTop; }

  inView(mark) {
    const top = this.heightOf(mark), firstLine = Math.min(mark.offsetHeight, 40);
    return top >= 0 && top + firstLine <= this.scroller.clientHeight;
  }

  // Scrolls this column, never the page around it.
  bring(mark, height = this.scroller.clientHeight * 0.3) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.aim = { mark, height };
    this.scroller.scrollTo({ top: mark.offsetTop - height, behavior: calm ? "auto" : "smooth" });
  }

  // A font that arrives late or a turned phone moves every line: what was brought into view stays there.
  keepAim() {
    if (!this.aim) return;
    const { mark, height } = this.aim;
    this.scroller.scrollTop = mark.offsetTop - Math.min(height, this.scroller.clientHeight * 0.6);
  }

  // Overview and margin follow the layout as it really is: everything is read before anything is written.
  measure() {
    const whole = this.scroller.scrollHeight / 100 || 1;
    const read = (pairs) => [...pairs].map(([shown, image]) => [image, shown.offsetTop, shown.offsetHeight]);
    const ticks = read(this.ticks), bars = read(this.bars);
    for (const [tick, top, height] of ticks) place(tick, `${top / whole}%`, `${height / whole}%`);
    for (const [bar, top, height] of bars) place(bar, `${top}px`, `${height}px`);
    this.follow();
  }

  follow() {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller;
    this.view.hidden = clientHeight >= scrollHeight;
    place(this.view, `${100 * scrollTop / scrollHeight}%`, `${100 * clientHeight / scrollHeight}%`);
  }

  goTo(pointerY) {
    const { top, height } = this.overview.getBoundingClientRect();
    this.scroller.scrollTop = ((pointerY - top) / height) * this.scroller.scrollHeight - this.scroller.clientHeight / 2;
  }
}

// The whole: both sides, the legend above, the panel below, and which passage is chosen. All listening is on the root.
class Reader {
  calls = 0;
  sides = [];
  chosen = null;
  hidden = new Set(); // looks that the legend has switched off
  ends = new AbortController();
  resized = new ResizeObserver(() => {
    for (const side of this.sides) {
      side.keepAim();
      side.measure();
    }
  });

  constructor(root) {
    this.root = root;
    const on = (type, listener) => root.addEventListener(type, listener, { signal: this.ends.signal, capture: true });
    on("click", (event) => this.onClick(event));
    on("keydown", (event) => this.onKey(event));
    on("pointerover", (event) => this.light(this.markAt(event)));
    on("focusin", (event) => this.light(this.markAt(event)));
    on("pointerleave", (event) => event.target === root && this.light(null));
    for (const type of ["wheel", "touchmove", "pointerdown"]) on(type, (event) => this.onScrolling(event));
    on("pointerdown", (event) => this.onOverview(event));
    on("pointermove", (event) => this.onOverview(event));
    on("scroll", (event) => this.sides.find((side) => side.scroller === event.target)?.follow());
  }

  show(data) {
    if (data === this.data) return; // a new theme alone
    const kept = new Map(this.sides.map(({ version, scroller }) => [version.id, scroller.scrollTop]));
    const { chosen, passages } = this;
    Object.assign(this, { data, chosen: null, lit: null }, JSON.parse(data));
    this.sides = this.sides.map((version) => new Side(version));
    this.status = make("div", { class: "status", role: "status" });
    this.wordings = make("div", { class: "wordings" });
    this.panel = make("div", { class: "panel" }, this.status, this.stepButtons(), this.wordings);
    const columns = make("div", { class: "columns" }, ...this.sides.map((side) => side.column));
    this.root.replaceChildren(this.legendButtons(), columns, this.panel);
    this.draw();
    // An outlet's new name, say, leaves the passages as they were, and the reader where they were.
    this.choose(JSON.stringify(passages) === JSON.stringify(this.passages) ? chosen : null);
    this.resized.disconnect();
    for (const { text, scroller, version } of this.sides) {
      this.resized.observe(text);
      this.resized.observe(scroller);
      scroller.scrollTop = kept.get(version.id) ?? 0;
    }
  }

  close() {
    this.ends.abort();
    this.resized.disconnect();
    this.root.replaceChildren();
  }

  legendButtons() {
    const toggles = this.legend.map(({ look, label, count }) => make("button",
      { type: "button", "data-toggles": look, "aria-pressed": String(!this.hidden.has(look)) },
      make("span", { class: "swatch", "data-look": look }), label, " ", make("span", { class: "count" }, String(count))));
    return make("div", { class: "legend", role: "group", "aria-label": this.words.legend, title: this.words.legend }, ...toggles);
  }

  stepButtons() {
    const disabled = this.passages.length ? "" : "disabled";
    const step = (name, by) => make("button", { type: "button", "data-step": by, disabled }, this.words[name]);
    const label = this.words.passages;
    return make("div", { class: "steps", role: "group", "aria-label": label }, step("previous", "-1"), step("next", "1"));
  }

  draw() {
    const labels = Object.fromEntries(this.legend.map(({ look, label }) => [look, label]));
    for (const look of Object.keys(labels)) this.root.classList.toggle(`hides-${look}`, this.hidden.has(look));
    const lookOf = (passages) => this.passages[passages.find((passage) => this.isShown(passage))]?.look;
    for (const side of this.sides) side.draw(lookOf, labels);
  }

  toggle(button) {
    const look = button.dataset.toggles;
    this.hidden.delete(look) || this.hidden.add(look);
    button.setAttribute("aria-pressed", String(!this.hidden.has(look)));
    this.draw();
    if (this.chosen !== null && !this.isShown(this.chosen)) this.choose(null);
  }

  isShown(passage) { return !this.hidden.has(this.passages[passage].look); }
  markAt(event) { return event.target.closest("mark"); }
  sideOf(mark) { return this.sides.find((side) => side.marks.has(mark)); }
  shownAt(mark) { return this.sideOf(mark).marks.get(mark).filter((passage) => this.isShown(passage)); }
  flag(passage, name, on) { for (const side of this.sides) side.flag(passage, name, on); }

  light(mark) {
    const passages = mark ? this.shownAt(mark) : [];
    const lit = passages.includes(this.chosen) ? this.chosen : passages[0] ?? null;
    if (lit === this.lit) return;
    this.flag(this.lit, "data-lit", false);
    this.flag(lit, "data-lit", true);
    this.lit = lit;
  }

  // Of the passages that meet at this mark, the one after the chosen one.
  chooseAt(mark) {
    const passages = this.shownAt(mark);
    if (passages.length) this.choose(passages[(passages.indexOf(this.chosen) + 1) % passages.length], mark);
  }

  // from: the mark that was pressed. It stays where it is, and its partner comes to the same height.
  choose(passage, from = null) {
    this.flag(this.chosen, "aria-current", false);
    this.flag(passage, "aria-current", true);
    this.chosen = passage;
    this.tell(from);
    const own = from && this.sideOf(from);
    if (own && !own.inView(from)) own.bring(from);
    const height = own?.inView(from) ? Math.min(own.heightOf(from), own.scroller.clientHeight * 0.6) : undefined;
    if (height !== undefined) own.aim = { mark: from, height: own.heightOf(from) };
    for (const side of this.sides) {
      const [first] = side.marksOf(passage);
      if (first?.hasAttribute("role")) side.moveStop(first);
      if (first && side !== own) side.bring(first, height);
    }
  }

  step(by, column) {
    const shown = [...this.passages.keys()].filter((passage) => this.isShown(passage));
    if (!shown.length) return;
    const at = shown.indexOf(this.chosen), from = at < 0 && by < 0 ? 0 : at;
    this.choose(shown.at((from + by) % shown.length));
    this.sides.find((side) => side.column === column)?.marksOf(this.chosen)[0]?.focus({ preventScroll: true });
  }

  walk(mark, by) {
    const side = this.sideOf(mark), stops = side.stops(), next = stops[stops.indexOf(mark) + by];
    if (!next) return;
    side.moveStop(next);
    next.focus({ preventScroll: true });
    if (!side.inView(next)) side.bring(next);
  }

  tell(from = null) {
    const passage = this.passages[this.chosen], { words } = this, wordings = passage?.wordings ?? [];
    this.panel.classList.toggle("open", Boolean(passage));
    this.wordings.replaceChildren(...wordings.map((wording, at) => this.wording(wording, this.sides[at].version)));
    this.wordings.scrollTop = 0;
    if (passage) this.status.replaceChildren(...this.described(passage, from));
    else if (this.passages.length) this.status.replaceChildren(words.hint, make("span", { class: "keys" }, words.keys));
    else this.status.replaceChildren(words.none);
  }

  described(passage, from) {
    const kind = make("span", {}, make("span", { class: "swatch", "data-look": passage.look }), passage.kind);
    const marks = from ? [from] : this.sides.flatMap((side) => side.marksOf(this.chosen));
    const count = Math.max(...marks.map((mark) => this.shownAt(mark).length));
    const more = count > 1 ? [make("span", { class: "more" }, this.words.repeated.replace("{count}", count))] : [];
    return [make("strong", {}, passage.place), kind, ...more];
  }

  wording({ words, pieces }, { name, language }) {
    const tags = { delete: "del", insert: "ins" };
    const text = pieces.map(([op, piece]) => (tags[op] ? make(tags[op], {}, piece) : piece));
    const head = make("h4", {}, make("bdi", {}, name), " ", make("span", { class: "count" }, words));
    return make("section", {}, head, make("p", { dir: "auto", lang: language }, ...text));
  }

  onClick(event) {
    const button = event.target.closest("button"), mark = this.markAt(event);
    if (mark) this.chooseAt(mark);
    else if (button?.dataset.step) this.step(Number(button.dataset.step));
    else if (button?.dataset.toggles) this.toggle(button);
  }

  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const mark = this.markAt(event), column = event.target.closest(".column");
    const next = () => this.step(1, column), previous = () => this.step(-1, column), press = () => this.chooseAt(mark);
    const anywhere = { n: next, j: next, p: previous, k: previous, Escape: () => this.choose(null) };
    const onMarks = { Enter: press, " ": press, ArrowDown: () => this.walk(mark, 1), ArrowUp: () => this.walk(mark, -1) };
    const actions = new Map(Object.entries(mark ? { ...anywhere, ...onMarks } : anywhere));
    if (!actions.has(event.key)) return;
    actions.get(event.key)();
    event.preventDefault();
    event.stopPropagation(); // some letters are Streamlit's own shortcuts
  }

  onScrolling(event) {
    const side = this.sides.find((side) => side.column.contains(event.target));
    if (side) side.aim = null;
  }

  onOverview(event) {
    const side = this.sides.find((side) => side.overview === event.target.closest(".overview"));
    if (!side || !event.buttons) return;
    if (event.type === "pointerdown") side.overview.setPointerCapture(event.pointerId);
    side.goTo(event.clientY);
  }
}
