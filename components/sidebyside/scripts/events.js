// What somebody does, and what it does.
Object.assign(Reader.prototype, {
  onClick(event) {
    const { step, toggles, together } = event.target.closest("button")?.dataset ?? {}, mark = this.markAt(event);
    if (mark) this.chooseAt(mark);
    else if (step) this.step(Number(step), event);
    else if (toggles) this.toggle(event.target.closest("button"));
    else if (together) event.target.closest("button").setAttribute("aria-pressed", String(this.together.toggle()));
    if (!event.target.closest(".help")) this.looks.fold();
  },

  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const mark = this.markAt(event), next = () => this.step(1, event), previous = () => this.step(-1, event);
    const press = () => this.chooseAt(mark), walk = (by) => () => this.walk(mark, by), cross = (to) => () => this.cross(mark, to);
    const anywhere = { n: next, j: next, p: previous, k: previous, Escape: () => this.escape() };
    const onMarks = { Enter: press, " ": press, ArrowDown: walk(1), ArrowUp: walk(-1), ArrowLeft: cross(0), ArrowRight: cross(1) };
    const actions = new Map(Object.entries(mark ? { ...anywhere, ...onMarks } : anywhere));
    if (!actions.has(event.key)) return;
    actions.get(event.key)();
    event.preventDefault();
    event.stopPropagation(); // some letters are Streamlit's own shortcuts
  },

  // First what lies above the page, then the choice.
  escape() {
    if (!this.preview.hide() && !this.looks.fold()) this.choose(null);
  },

  // A text that scrolls under a pointer at rest is not pointed at: after a press it would contradict what was chosen.
  onPoint(event) {
    const mark = this.markAt(event), pointer = `${event.clientX} ${event.clientY}`;
    if (pointer === this.pointer) return;
    this.pointer = pointer;
    this.offer(mark, this.light(mark), event.pointerType === "mouse" ? 350 : null);
  },

  leave() {
    this.light(null);
    this.preview.hide();
  },

  onFocus(event) {
    const mark = this.markAt(event);
    this.offer(mark, this.light(mark), mark?.matches(":focus-visible") ? 0 : null);
  },

  // The chosen passage needs no preview, nor does a finger: it chooses at once.
  offer(mark, passage, wait) {
    if (wait === null || passage === null || passage === this.chosen || !mark.matches("mark")) this.preview.hide();
    else this.preview.plan(mark, () => this.previewOf(passage, this.columns.indexOf(this.columnOf(mark))), wait);
  },

  previewOf(passage, side) {
    const { look, kind, voices, wordings } = this.passages[passage], all = voices !== undefined;
    const wording = all ? wordings[0] : wordings[1 - side], { name, language } = this.columns[1 - side];
    return [
      make("strong", { dir: "auto" }, all ? voices : name),
      make("span", {}, swatch(look), kind),
      make("p", { dir: "auto", lang: wording.language ?? language }, ...worded(wording.pieces)),
    ];
  },

  onScroll(event) {
    const column = this.columns.find(({ scroller }) => scroller === event.target);
    if (!column) return;
    if (!column.scrolled()) return;
    this.preview.hide();
    this.together.follow(column);
  },

  onOverview(event) {
    const strip = event.target.closest(".overview"), column = strip && this.columnAt(event);
    if (!column || !event.buttons) return;
    if (event.type === "pointerdown") strip.setPointerCapture(event.pointerId);
    column.overview.goTo(column.scroller, event.clientY);
  },
});

// Streamlit calls the default export again whenever data or theme change, so each parent keeps its one Reader here.
const readers = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  const reader = readers.get(parentElement) ?? new Reader(parentElement.querySelector(".reader"));
  readers.set(parentElement, reader);
  reader.tellPython = setTriggerValue;
  reader.show(data);
  const call = ++reader.calls;
  return () => {
    if (call !== reader.calls) return; // the end of an earlier call, while a later one still shows this page
    reader.close();
    readers.delete(parentElement);
  };
}
