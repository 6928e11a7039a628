// The strip beside a version: all its marks, the part in view, and a press to go there. Keys n and p do the same.
class Overview {
  constructor(marks) {
    this.ticks = new Map([...marks].map((mark) => [mark, make("div", { class: "tick" })]));
    this.view = make("div", { class: "view" });
    this.strip = make("div", { class: "overview", "aria-hidden": "true" }, this.view, ...this.ticks.values());
  }

  // boxes: mark -> [top, bottom]; height: of the whole text.
  write(boxes, height) {
    const whole = height / 100 || 1;
    for (const [mark, tick] of this.ticks) {
      const [top, bottom] = boxes.get(mark);
      place(tick, `${top / whole}%`, `${(bottom - top) / whole}%`);
    }
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
