// One column that scrolls: which of its elements belong to which passage, where they are, and who scrolls it.
class Column {
  marks = new Map(); // element that can be pressed -> the passages it belongs to, the one to draw in front first
  passages = new Map(); // passage -> its elements: several where it crosses a paragraph or another passage
  stop = null; // the element within Tab's reach
  aim = null; // {mark, height}: what was brought into view, until somebody scrolls
  last = 0; // where it was scrolled to when that was last known
  ours = false; // is the next scroll event of our own making?
  glides = 0; // until when a smooth movement of ours may last

  constructor(id, name) {
    this.id = id;
    this.name = name;
  }

  // head: beside the name; content: what scrolls; beside: what stands at the scroller's edge.
  frame(head, content, inside = [], beside = []) {
    this.text = content;
    this.scroller = make("div", { class: "scroller" }, content, ...inside);
    const header = make("header", {}, make("h2", { dir: "auto" }, this.name), make("p", { dir: "auto" }, head));
    this.column = make("section", { class: "column", "aria-label": this.name }, header, this.scroller, ...beside);
  }

  own(element, passages) {
    this.marks.set(element, passages);
    for (const passage of passages) {
      if (this.passages.has(passage)) this.passages.get(passage).push(element);
      else this.passages.set(passage, [element]);
    }
  }

  marksOf(passage) { return this.passages.get(passage) ?? []; }
  imagesOf(mark) { return [mark]; }
  stops() { return [...this.marks.keys()].filter((mark) => mark.hasAttribute("role")); }
  open() {}
  follow() {}

  flag(passage, name, on) {
    for (const mark of this.marksOf(passage)) for (const element of this.imagesOf(mark)) set(element, name, on && "true");
  }

  // Tab reaches one element of a column; arrow keys walk from there.
  drawn() {
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
    this.aim = { mark, height };
    this.glide(mark.offsetTop - height);
  }

  glide(top) {
    if (calm()) return this.jump(top);
    this.glides = performance.now() + 1000;
    this.scroller.scrollTo({ top, behavior: "smooth" });
  }

  jump(top) {
    this.scroller.scrollTop = top;
    this.settle();
  }

  // A position that is not yet told by a scroll event is our doing, or the layout's.
  settle() {
    const { scrollTop } = this.scroller;
    if (scrollTop !== this.last) this.ours = true;
    this.last = scrollTop;
  }

  // -> was it the user who scrolled?
  scrolled() {
    const byUser = !this.ours && performance.now() > this.glides && this.measured === this.size();
    this.ours = false;
    this.last = this.scroller.scrollTop;
    if (byUser) this.aim = null;
    this.follow();
    return byUser;
  }

  // Somebody takes hold of this column.
  release() {
    this.aim = null;
    this.ours = false;
    this.glides = 0;
  }

  // A font that arrives late or a turned phone moves every line: what was brought into view stays there.
  keepAim() {
    if (!this.aim) return this.settle();
    const { mark, height } = this.aim;
    this.jump(mark.offsetTop - Math.min(height, this.scroller.clientHeight * 0.6));
  }

  // A scroll event while the layout is not what was measured comes of the layout.
  size() { return `${this.scroller.clientHeight} of ${this.scroller.scrollHeight}`; }

  // Reads where everything is. What follows from it is written once all columns are read: each turn costs a layout.
  measure() {
    this.measured = this.size();
    this.boxes = new Map([...this.marks.keys()].map((mark) => [mark, this.boxOf(mark)]));
    this.where = new Map();
    for (const [passage, marks] of this.passages) {
      this.where.set(passage, [this.boxes.get(marks[0])[0], this.boxes.get(marks.at(-1))[1]]);
    }
  }

  write() { this.follow(); }

  // -> [top, bottom] in the text.
  boxOf({ offsetTop, offsetHeight }) { return [offsetTop, offsetTop + offsetHeight]; }

  // The column or the text in it has another size.
  refit() {
    this.keepAim();
    this.measured = this.size();
    this.follow();
  }
}
