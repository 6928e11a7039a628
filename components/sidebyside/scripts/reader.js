// The whole: the columns, the legend above, the panel below, and which passage is chosen. All listening is on the root.
class Reader {
  calls = 0;
  columns = [];
  passages = [];
  chosen = null;
  lit = null;
  pointer = ""; // where it was last
  asked = ""; // the passage that the address named last
  reported = []; // passages that were reported, and have not come back in the address
  looks = new Legend();
  ends = new AbortController();
  resized = new ResizeObserver((entries) => this.onResize(entries));

  constructor(root) {
    this.root = root;
    this.preview = new Preview(root);
    const on = (type, listener) => root.addEventListener(type, listener, { signal: this.ends.signal, capture: true });
    for (const type of ["wheel", "touchmove", "pointerdown", "click", "keydown"]) on(type, () => this.reveal());
    on("click", (event) => this.onClick(event));
    on("keydown", (event) => this.onKey(event));
    for (const type of ["pointerover", "pointermove"]) on(type, (event) => this.onPoint(event));
    on("focusin", (event) => this.onFocus(event));
    on("focusout", () => this.preview.hide());
    on("pointerleave", (event) => event.target === root && this.leave());
    for (const type of ["wheel", "touchmove", "pointerdown"]) on(type, (event) => this.columnAt(event)?.release());
    for (const type of ["pointerdown", "pointermove"]) on(type, (event) => this.onOverview(event));
    on("toggle", (event) => event.target.open && event.target.lastChild.scrollIntoView({ block: "nearest" }));
    on("scroll", (event) => this.onScroll(event));
  }

  // body: the page as JSON; passage: what the address names; links: of the words of that passage.
  show({ body, passage, links }) {
    const first = !this.body;
    if (body !== this.body) this.build(body);
    if (passage !== this.asked || first) this.obey(passage);
    this.panel.link(links);
  }

  // Measures nothing, and has the browser lay out no more than is in sight: the rest follows once that is shown.
  build(body) {
    performance.mark("crossread-reader-begins");
    const kept = new Map(this.columns.map(({ id, scroller }) => [id, scroller.scrollTop]));
    const chosen = this.passages[this.chosen]?.key;
    Object.assign(this, { body, chosen: null, lit: null, reported: [] }, JSON.parse(body));
    this.columns = this.sides.map((version) => new Version(version));
    if (this.columns.length < 2) this.columns.push(new Cards(this.passages, this.words));
    this.together = new Together(this.columns, this.in_order);
    this.panel = new Panel(this.words, this.columns, this.passages.length, this.together.on);
    const columns = make("div", { class: "columns" }, ...this.columns.map(({ column }) => column));
    const legend = this.looks.draw(this.legend, this.words, this.help);
    this.root.replaceChildren(legend, columns, this.panel.element, this.preview.card);
    this.root.classList.add("opening");
    this.draw();
    this.mark(this.placeOf(chosen)); // a new name of an outlet, say, leaves the reader where they were
    this.rest();
    if (this.columns.some(({ id }) => kept.get(id))) this.reveal();
    for (const column of this.columns) if (kept.get(column.id)) column.jump(kept.get(column.id));
    onceShown(() => this.reveal());
    performance.measure("crossread-reader", "crossread-reader-begins");
  }

  // From here on the whole text is laid out: once it is asked where something is, or else with the next frame.
  reveal() {
    if (!this.root.classList.contains("opening")) return;
    this.root.classList.remove("opening");
    for (const { text, scroller } of this.columns) for (const element of [text, scroller]) this.resized.observe(element);
  }

  placeOf(key) {
    const at = this.passages.findIndex((passage) => passage.key === key);
    return at < 0 ? null : at;
  }

  // What comes back of our own reports is no order: meanwhile somebody may have gone on.
  obey(passage) {
    this.asked = passage;
    const echo = this.reported.indexOf(passage);
    this.reported = echo < 0 ? [] : this.reported.slice(echo + 1);
    const place = this.placeOf(passage);
    if (echo >= 0 || place === this.chosen || (passage && place === null) || this.inAddress()) return;
    clearTimeout(this.reporting);
    this.reveal();
    this.choose(place, null, false);
  }

  // A run that was asked for before the address had changed knows of the older choice alone.
  inAddress() { return this.chosen !== null && location.search.includes(this.passages[this.chosen].key); }

  // A little later, so that a key held down is told once.
  report() {
    clearTimeout(this.reporting);
    this.reporting = setTimeout(() => {
      const passage = this.passages[this.chosen]?.key ?? "";
      if (passage === (this.reported.at(-1) ?? this.asked)) return;
      this.reported.push(passage);
      this.tellPython("chosen", { revision: this.revision, passage });
    }, 150);
  }

  close() {
    clearTimeout(this.reporting);
    this.together.stop();
    this.preview.hide();
    this.ends.abort();
    this.rest();
    this.root.classList.remove("opening");
    this.root.replaceChildren();
  }

  // What was brought into view stays there at once. The rest is measured a little later: a press is not kept waiting.
  onResize(entries) {
    for (const column of this.columns) column.refit();
    this.together.moved((passage) => this.isShown(passage));
    if (!entries.some(({ target }) => target.matches(".text"))) return;
    clearTimeout(this.measuring);
    this.measuring = setTimeout(() => this.measure(), 30);
  }

  rest() {
    this.resized.disconnect();
    clearTimeout(this.measuring);
  }

  measure() {
    for (const column of this.columns) column.measure();
    for (const column of this.columns) column.write();
    this.together.moved((passage) => this.isShown(passage));
  }

  draw() {
    const labels = this.looks.labels();
    for (const look of Object.keys(labels)) this.root.classList.toggle(`hides-${look}`, this.looks.hidden.has(look));
    const lookOf = (passages) => this.passages[passages.find((passage) => this.isShown(passage))]?.look;
    for (const column of this.columns) column.draw(lookOf, labels);
    this.together.moved((passage) => this.isShown(passage));
  }

  toggle(button) {
    this.looks.toggle(button);
    this.draw();
    if (this.chosen !== null && !this.isShown(this.chosen)) this.choose(null);
  }

  isShown(passage) { return !this.looks.hidden.has(this.passages[passage].look); }
  markAt(event) { return event.target.closest("mark, .head"); }
  columnAt(event) { return this.columns.find(({ column }) => column.contains(event.target)); }
  columnOf(mark) { return this.columns.find((column) => column.marks.has(mark)); }
  shownAt(mark) { return this.columnOf(mark).marks.get(mark).filter((passage) => this.isShown(passage)); }
  flag(passage, name, on) { for (const column of this.columns) column.flag(passage, name, on); }

  light(mark) {
    const passages = mark ? this.shownAt(mark) : [];
    const lit = passages.includes(this.chosen) ? this.chosen : passages[0] ?? null;
    if (lit !== this.lit) {
      this.flag(this.lit, "data-lit", false);
      this.flag(lit, "data-lit", true);
      this.lit = lit;
    }
    return lit;
  }

  // Of the passages that meet at this mark, the one after the chosen one.
  chooseAt(mark) {
    const passages = this.shownAt(mark);
    if (passages.length) this.choose(passages[(passages.indexOf(this.chosen) + 1) % passages.length], mark);
  }

  // Says and shows which passage is chosen, and moves nothing.
  mark(passage, from = null) {
    this.flag(this.chosen, "aria-current", false);
    this.flag(passage, "aria-current", true);
    this.chosen = passage;
    const marks = from ? [from] : this.columns.flatMap((column) => column.marksOf(passage));
    this.panel.tell(this.passages[passage], Math.max(1, ...marks.map((mark) => this.shownAt(mark).length)));
    this.fit();
    for (const column of this.columns) column.open(passage);
  }

  // Where the window ends above the panel, the columns end above it too.
  fit() {
    if (this.panel.open === this.fitted) return;
    this.fitted = this.panel.open;
    this.root.style.height = "";
    if (!this.fitted || matchMedia("(max-width: 700px)").matches) return;
    const { bottom, height } = this.root.getBoundingClientRect(), beyond = bottom + 8 - innerHeight;
    if (beyond > 0) this.root.style.height = `${Math.max(320, height - beyond)}px`;
  }

  // from: the mark that was pressed. It stays where it is, and its partner comes to the same height.
  choose(passage, from = null, byUser = true) {
    this.preview.hide();
    this.together.stop();
    for (const column of this.columns) column.settle();
    this.mark(passage, from);
    const own = from && this.columnOf(from);
    if (own && !own.inView(from)) own.bring(from);
    const height = own?.inView(from) ? Math.min(own.heightOf(from), own.scroller.clientHeight * 0.6) : undefined;
    if (height !== undefined) own.aim = { mark: from, height: own.heightOf(from) };
    for (const column of this.columns) {
      const [first] = column.marksOf(passage);
      if (first?.hasAttribute("role")) column.moveStop(first);
      if (first && column !== own) column.bring(first, height);
    }
    if (byUser) this.report();
  }

  step(by, event) {
    const shown = [...this.passages.keys()].filter((passage) => this.isShown(passage));
    if (!shown.length) return;
    const at = shown.indexOf(this.chosen), from = at < 0 && by < 0 ? 0 : at;
    this.choose(shown.at((from + by) % shown.length));
    this.columnAt(event)?.marksOf(this.chosen)[0]?.focus({ preventScroll: true });
  }

  walk(mark, by) {
    const stops = this.columnOf(mark).stops();
    this.walkTo(stops[stops.indexOf(mark) + by]);
  }

  // To the same passage in the other column.
  cross(mark, to) {
    const [passage] = this.shownAt(mark), there = this.columns[to];
    if (there !== this.columnOf(mark)) this.walkTo(there.marksOf(passage)[0]);
  }

  walkTo(mark) {
    if (!mark) return;
    const column = this.columnOf(mark);
    column.moveStop(mark);
    mark.focus({ preventScroll: true });
    if (!column.inView(mark)) column.bring(mark);
  }
}
