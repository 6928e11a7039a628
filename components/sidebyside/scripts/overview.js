// The strip beside a version: all its marks, the part in view, and a press to go there. Keys n and p do the same.
class Overview {
  ticks = new Map(); // mark -> its tick, once it is known where that stands

  constructor() {
    this.view = make("div", { class: "view" });
    this.strip = make("div", { class: "overview", "aria-hidden": "true" }, this.view);
  }

  // boxes: mark -> [top, bottom]; height: of the whole text.
  write(boxes, height) {
    const whole = height / 100 || 1, first = !this.ticks.size;
    for (const [mark, [top, bottom]] of boxes) {
      if (first) this.ticks.set(mark, this.tick(mark));
      place(this.ticks.get(mark), `${top / whole}%`, `${(bottom - top) / whole}%`);
    }
    if (first) this.strip.append(...this.ticks.values());
  }

  tick(mark) {
    const tick = make("div", { class: "tick" });
    for (const name of ["data-look", "data-lit", "aria-current"]) set(tick, name, mark.getAttribute(name));
    return tick;
  }

  follow({ scrollTop, clientHeight, scrollHeight }) {
    this.view.hidden = clientHeight >= scrollHeight;
    place(this.view, `${100 * scrollTop / scrollHeight}%`, `${100 * clientHeight / scrollHeight}%`);
  }

  goTo(scroller, pointerY) {
    const { top, height } = this.strip.getBoundingClientRect();
    scroller.scrollTop = ((pointerY - top) / height) * scroller.scrollHeight - scroller.clientHeight / 2;
  }
}
