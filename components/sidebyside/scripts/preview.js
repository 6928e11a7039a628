// A small card beside a mark that is pointed at: the partner's wording, without scrolling to it. For a mouse and for keys.
class Preview {
  constructor(root) {
    this.root = root;
    this.card = make("div", { class: "preview", "aria-hidden": "true" });
    this.card.hidden = true;
  }

  // tell: -> what the card holds. wait: milliseconds, so that a pointer on its way elsewhere opens nothing.
  plan(mark, tell, wait) {
    if (mark === this.mark) return;
    this.hide();
    this.mark = mark;
    const wanted = () => mark.matches(":hover, :focus-visible"); // it may have gone, or scrolled away
    this.timer = setTimeout(() => wanted() && this.show(mark, tell()), wait);
  }

  show(mark, children) {
    this.card.replaceChildren(...children);
    this.card.hidden = false;
    const frame = this.root.getBoundingClientRect(), bottom = Math.min(frame.bottom, innerHeight);
    const column = mark.closest(".column").getBoundingClientRect();
    const lines = [...mark.getClientRects()].filter(({ bottom }) => bottom > column.top), line = lines[0];
    if (!line || line.top > column.bottom) return this.hide();
    const { offsetWidth: width, offsetHeight: height } = this.card;
    const below = lines.at(-1).bottom + 6, above = line.top - height - 6;
    const top = below + height > bottom && above > frame.top ? above : Math.min(below, bottom - height);
    const left = Math.max(0, Math.min(line.left - frame.left, frame.width - width));
    this.card.style.cssText = `top:${top - frame.top}px;left:${left}px`;
  }

  // -> was anything shown?
  hide() {
    clearTimeout(this.timer);
    const shown = !this.card.hidden;
    this.card.hidden = true;
    this.mark = null;
    return shown;
  }
}
