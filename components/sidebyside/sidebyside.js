// Two versions side by side. Built from text nodes alone: article text is never parsed as HTML.
// Streamlit calls the default export again whenever data or theme change, so there is one Reader a parent, kept here.
const readers = new WeakMap();

export default function ({ parentElement, data }) {
  const reader = readers.get(parentElement) ?? new Reader(parentElement.querySelector(".reader"));
  readers.set(parentElement, reader);
  reader.show(data);
  const call = ++reader.calls;
  return () => {
    if (call !== reader.calls) return; // the end of an earlier call, while a later one still shows this page
    reader.close();
    readers.delete(parentElement);
  };
}

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
  element.append(...children); // strings become text nodes
  return element;
}

const fill = (template, count) => template.replace("{count}", count);

// One version: its page and its overview. Knows where each passage stands, nothing of the other side.
class Side {
  constructor(version, words) {
    this.version = version;
    this.words = words;
    this.marks = new Map(); // mark -> places of the passages it shows, the one to draw first
    this.ticks = new Map(); // mark -> its tick in the overview
    this.passages = new Map(); // place of a passage -> its marks
    this.claims = new Map(); // claim -> [its wrappers, its bar in the margin]
    this.explained = new Set(); // furniture whose reason is written already
    this.stop = null; // the mark that Tab reaches
    this.text = make("div", { class: "text", lang: version.language });
    if (version.title) this.text.append(make("h4", { dir: "auto", class: "title" }, version.title));
    for (const paragraph of version.paragraphs) this.text.append(this.paragraph(paragraph));
    this.scroller = make("div", { class: "scroller" }, this.text);
    this.view = make("div", { class: "view" });
    this.overview = make("div", { class: "overview", "aria-hidden": "true" }, this.view, ...this.ticks.values());
    for (const [, bar] of this.claims.values()) this.scroller.append(bar);
    const head = make("header", {}, make("h3", { dir: "auto" }, version.name), make("p", { dir: "auto" }, version.dateline));
    this.column = make("section", { class: "column", "aria-label": version.name }, head, this.scroller, this.overview);
  }

  paragraph({ heading, runs }) {
    const element = make(heading ? "h4" : "p", { dir: "auto" });
    let wrapper = element, layers = "";
    for (const run of runs) {
      if (layers !== `${run.claim} ${run.furniture}`) {
        wrapper = this.wrapper(run) ?? element;
        if (wrapper !== element) element.append(wrapper);
        layers = `${run.claim} ${run.furniture}`;
      }
      wrapper.append(run.passages ? this.mark(run) : run.text);
    }
    return element;
  }

  wrapper({ claim, furniture }) {
    if (furniture !== undefined) {
      const reason = this.version.furniture[furniture], span = make("span", { class: "furniture", title: reason });
      if (!this.explained.has(furniture)) span.append(make("span", { class: "reason" }, reason));
      this.explained.add(furniture);
      return span;
    }
    if (claim === undefined) return null;
    const span = make("span", { class: "claim" });
    if (this.claims.has(claim)) this.claims.get(claim)[0].push(span);
    else {
      span.append(make("span", { class: "unseen" }, this.words.only_here));
      this.claims.set(claim, [[span], make("div", { class: "bar", "aria-hidden": "true" })]);
    }
    return span;
  }

  mark({ text, passages }) {
    const mark = make("mark", { tabindex: "-1" }, text);
    this.marks.set(mark, passages);
    this.ticks.set(mark, make("div", { class: "tick" }));
    for (const passage of passages) {
      if (!this.passages.has(passage)) this.passages.set(passage, []);
      this.passages.get(passage).push(mark);
    }
    return mark;
  }

  marksOf(passage) { return this.passages.get(passage) ?? []; }

  setClass(passage, name, on) {
    for (const mark of this.marksOf(passage)) for (const element of [mark, this.ticks.get(mark)]) element.classList.toggle(name, on);
  }

  // Marks that begin a passage are buttons, one of them within Tab's reach; the rest of a passage is only clickable.
  drawMarks(lookOf) {
    for (const [mark, passages] of this.marks) {
      const look = lookOf(passages);
      mark.dataset.look = this.ticks.get(mark).dataset.look = look ?? "none";
      const begins = look && passages.some((passage) => this.marksOf(passage)[0] === mark);
      begins ? mark.setAttribute("role", "button") : mark.removeAttribute("role");
    }
    const stops = this.stops();
    if (!stops.includes(this.stop)) this.moveStop(stops[0] ?? null);
    this.scroller.tabIndex = stops.length ? -1 : 0;
  }

  stops() { return [...this.marks.keys()].filter((mark) => mark.hasAttribute("role")); }

  moveStop(mark) {
    if (this.stop) this.stop.tabIndex = -1;
    if (mark) mark.tabIndex = 0;
    this.stop = mark;
  }

  // Scrolls the column, never the page around it.
  bring(mark, y = this.scroller.clientHeight * 0.3) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.scroller.scrollTo({ top: mark.offsetTop - y, behavior: calm ? "auto" : "smooth" });
  }

  heightOf(mark) { return mark.offsetTop - this.scroller.scrollTop; }

  inView(mark) {
    const top = this.heightOf(mark);
    return top >= 0 && top + Math.min(mark.offsetHeight, 40) <= this.scroller.clientHeight;
  }

  // Real places, after layout: all reading first, then all writing.
  measure() {
    const whole = this.scroller.scrollHeight || 1;
    const box = (element) => [element.offsetTop, element.offsetTop + element.offsetHeight];
    const marks = [...this.ticks].map(([mark, tick]) => [tick, ...box(mark)]);
    const claims = [...this.claims.values()].map(([spans, bar]) => [bar, box(spans[0])[0], box(spans.at(-1))[1]]);
    const stand = (element, top, bottom) => element.style.cssText = `top:${top};height:${bottom}`;
    for (const [tick, top, bottom] of marks) stand(tick, `${100 * top / whole}%`, `${100 * (bottom - top) / whole}%`);
    for (const [bar, top, bottom] of claims) stand(bar, `${top}px`, `${bottom - top}px`);
    this.drawView();
  }

  drawView() {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller;
    this.view.hidden = clientHeight >= scrollHeight;
    this.view.style.cssText = `top:${100 * scrollTop / scrollHeight}%;height:${100 * clientHeight / scrollHeight}%`;
  }

  goTo(pointerY) {
    const { top, height } = this.overview.getBoundingClientRect();
    this.scroller.scrollTop = ((pointerY - top) / height) * this.scroller.scrollHeight - this.scroller.clientHeight / 2;
  }
}

// The whole: both sides, what is chosen, the legend above and the panel below. Listens once, on the root.
class Reader {
  constructor(root) {
    this.root = root;
    this.calls = 0;
    this.sides = [];
    this.hidden = new Set(); // looks that the legend has switched off
    this.ends = new AbortController();
    this.resized = new ResizeObserver(() => this.sides.forEach((side) => side.measure()));
    const listen = (type, listener) => root.addEventListener(type, listener.bind(this), { signal: this.ends.signal, capture: true });
    listen("click", this.onClick);
    listen("keydown", this.onKey);
    listen("pointerover", (event) => this.light(this.markAt(event)));
    listen("focusin", (event) => this.light(this.markAt(event)));
    listen("pointerleave", (event) => event.target === root && this.light(null));
    listen("pointerdown", this.onOverview);
    listen("pointermove", this.onOverview);
    listen("scroll", (event) => this.sides.find((side) => side.scroller === event.target)?.drawView());
  }

  show(data) {
    if (data === this.data) return; // a new theme alone
    const kept = new Map(this.sides.map(({ version, scroller }) => [version.name, scroller.scrollTop]));
    const { words, legend, sides, passages } = JSON.parse(data);
    Object.assign(this, { data, words, legend, passages, chosen: null, lit: null });
    this.sides = sides.map((version) => new Side(version, words));
    this.status = make("div", { class: "status", role: "status" });
    this.wordings = make("div", { class: "wordings" });
    this.panel = make("div", { class: "panel" }, this.status, this.stepButtons(), this.wordings);
    const columns = make("div", { class: "columns" }, ...this.sides.map((side) => side.column));
    this.root.replaceChildren(this.legendButtons(), columns, this.panel);
    this.draw();
    this.tell();
    this.resized.disconnect();
    for (const { text, scroller, version } of this.sides) {
      this.resized.observe(text);
      this.resized.observe(scroller);
      scroller.scrollTop = kept.get(version.name) ?? 0;
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
      make("span", { class: "swatch", "data-look": look }), label, make("span", { class: "count" }, String(count))));
    return make("div", { class: "legend", role: "group", "aria-label": this.words.legend, title: this.words.legend }, ...toggles);
  }

  stepButtons() {
    const disabled = this.passages.length ? "" : "disabled";
    const step = (name, by) => make("button", { type: "button", "data-step": by, disabled }, this.words[name]);
    return make("div", { class: "steps", role: "group", "aria-label": this.words.passages }, step("previous", "-1"), step("next", "1"));
  }

  isShown(passage) { return !this.hidden.has(this.passages[passage].look); }

  draw() {
    for (const { look } of this.legend) this.root.classList.toggle(`hides-${look}`, this.hidden.has(look));
    const lookOf = (passages) => this.passages[passages.find((passage) => this.isShown(passage))]?.look;
    for (const side of this.sides) side.drawMarks(lookOf);
  }

  toggle(button) {
    const look = button.dataset.toggles;
    this.hidden.delete(look) || this.hidden.add(look);
    button.setAttribute("aria-pressed", String(!this.hidden.has(look)));
    this.draw();
    if (this.chosen !== null && !this.isShown(this.chosen)) this.choose(null);
  }

  sideOf(mark) { return this.sides.find((side) => side.marks.has(mark)); }
  markAt(event) { return event.target.closest?.("mark") ?? null; }
  shownAt(mark) { return this.sideOf(mark)?.marks.get(mark).filter((passage) => this.isShown(passage)) ?? []; }

  light(mark) {
    const passages = mark ? this.shownAt(mark) : [];
    const lit = passages.includes(this.chosen) ? this.chosen : passages[0] ?? null;
    if (lit === this.lit) return;
    for (const side of this.sides) { side.setClass(this.lit, "lit", false); side.setClass(lit, "lit", true); }
    this.lit = lit;
  }

  // The next of the passages that overlap at this mark.
  chooseAt(mark) {
    const passages = this.shownAt(mark);
    if (passages.length) this.choose(passages[(passages.indexOf(this.chosen) + 1) % passages.length], mark);
  }

  // from: the mark that was pressed; it stays where it is, and its partner comes to the same height.
  choose(passage, from = null) {
    for (const side of this.sides) { side.setClass(this.chosen, "chosen", false); side.setClass(passage, "chosen", true); }
    this.chosen = passage;
    this.tell(from);
    if (passage === null) return;
    const own = from && this.sideOf(from);
    if (own && !own.inView(from)) own.bring(from);
    const height = own?.inView(from) ? Math.min(own.heightOf(from), own.scroller.clientHeight * 0.6) : undefined;
    for (const side of this.sides) {
      const [first] = side.marksOf(passage);
      if (first?.hasAttribute("role")) side.moveStop(first);
      if (first && side !== own) side.bring(first, height);
    }
  }

  step(by, column) {
    const shown = this.passages.map((_, passage) => passage).filter((passage) => this.isShown(passage));
    if (!shown.length) return;
    const at = shown.indexOf(this.chosen);
    this.choose(shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length]);
    const side = this.sides.find((side) => side.column === column);
    side?.marksOf(this.chosen)[0]?.focus({ preventScroll: true });
  }

  walk(mark, by) {
    const side = this.sideOf(mark), stops = side.stops(), next = stops[stops.indexOf(mark) + by];
    if (!next) return;
    side.moveStop(next);
    next.focus({ preventScroll: true });
    if (!side.inView(next)) side.bring(next);
  }

  tell(from = null) {
    const passage = this.passages[this.chosen], { words } = this;
    this.panel.classList.toggle("open", Boolean(passage));
    if (!passage) {
      this.status.replaceChildren(make("p", {}, this.passages.length ? words.hint : words.none),
        make("p", { class: "keys" }, this.passages.length ? words.keys : ""));
      return this.wordings.replaceChildren();
    }
    const marks = from ? [from] : this.sides.flatMap((side) => side.marksOf(this.chosen));
    const count = Math.max(...marks.map((mark) => this.shownAt(mark).length));
    this.status.replaceChildren(make("strong", {}, passage.place), make("span", { class: "kind" },
      make("span", { class: "swatch", "data-look": passage.look }), passage.kind),
      make("span", { class: "keys" }, count > 1 ? fill(words.repeated, count) : ""));
    this.wordings.replaceChildren(...passage.wordings.map((wording, at) => this.wording(wording, this.sides[at].version)));
    this.wordings.scrollTop = 0;
  }

  wording({ words, pieces }, { name, language }) {
    const tags = { delete: "del", insert: "ins" };
    const text = make("p", { dir: "auto", lang: language }, ...pieces.map(([op, piece]) => (tags[op] ? make(tags[op], {}, piece) : piece)));
    return make("section", {}, make("h4", {}, name, make("span", { class: "count" }, words)), text);
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
    const actions = {
      n: () => this.step(1, column), j: () => this.step(1, column),
      p: () => this.step(-1, column), k: () => this.step(-1, column),
      Escape: () => this.choose(null),
      ...(mark && {
        Enter: () => this.chooseAt(mark), " ": () => this.chooseAt(mark),
        ArrowDown: () => this.walk(mark, 1), ArrowUp: () => this.walk(mark, -1),
      }),
    };
    if (!Object.hasOwn(actions, event.key)) return;
    actions[event.key]();
    event.preventDefault();
    event.stopPropagation(); // some letters are Streamlit's own shortcuts
  }

  onOverview(event) {
    const side = this.sides.find((side) => side.overview === event.target.closest(".overview"));
    if (!side || !event.buttons) return;
    if (event.type === "pointerdown") side.overview.setPointerCapture(event.pointerId);
    side.goTo(event.clientY);
  }
}
