// Scrolling that follows the alignment: what is at reading height on the side that is scrolled stands at the same height
// on the other; between passages that keep their order, in proportion. A passage that stands elsewhere over there brings
// its partner once the scrolling rests, so that nothing leaps about on the way.
class Together {
  static KEPT = "crossread-scroll-together";
  points = new Map(); // column that leads -> [its place, the place over there], both growing

  constructor(columns, inOrder) {
    Object.assign(this, { columns, inOrder: new Set(inOrder), held: null });
    this.on = sessionStorage.getItem(Together.KEPT) !== "off";
  }

  toggle() {
    this.on = !this.on;
    sessionStorage.setItem(Together.KEPT, this.on ? "on" : "off");
    return this.on;
  }

  // The layout, or what is shown, has changed. shown: -> is that passage?
  moved(shown) {
    this.shown = shown;
    this.points.clear();
  }

  stop() { clearTimeout(this.rest); }

  follow(lead) {
    this.stop();
    const other = this.columns.find((column) => column !== lead);
    if (!this.on || !lead.where || !other?.where) return;
    const line = readingLine(lead.scroller), place = lead.scroller.scrollTop + line;
    other.aim = null;
    other.glides = 0;
    const elsewhere = this.elsewhere(lead, other, place);
    if (elsewhere === null || elsewhere !== this.held) this.held = null;
    other.jump((this.held === null ? this.answer(lead, other, place) : this.across(lead, other, place, elsewhere)) - line);
    if (elsewhere !== null && this.held === null) this.rest = setTimeout(() => this.fetch(lead, other, place - line), 160);
  }

  answer(lead, other, place) {
    const points = this.points.get(lead) ?? this.pointsOf(lead, other);
    let low = 0, high = points.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (points[middle][0] <= place) low = middle;
      else high = middle;
    }
    const [[from, start], [to, end]] = [points[low], points[high]];
    return to > from ? start + ((end - start) * (place - from)) / (to - from) : start;
  }

  pointsOf(lead, other) {
    const points = [[0, 0]], last = [lead.scroller.scrollHeight, other.scroller.scrollHeight];
    for (const passage of this.inOrder) {
      const here = lead.where.get(passage), there = other.where.get(passage);
      if (!here || !there || !this.shown(passage)) continue;
      for (const edge of [0, 1]) {
        const before = points.at(-1);
        if (here[edge] > before[0] && there[edge] >= before[1]) points.push([here[edge], there[edge]]);
      }
    }
    points.push(last);
    this.points.set(lead, points);
    return points;
  }

  // The longest passage at reading height, where none of those there keeps its order; or null.
  elsewhere(lead, other, place) {
    const over = [...lead.where].filter(([passage, [top, bottom]]) =>
      top <= place && place <= bottom && other.where.has(passage) && this.shown(passage));
    if (!over.length || over.some(([passage]) => this.inOrder.has(passage))) return null;
    return over.reduce((one, each) => (each[1][1] - each[1][0] > one[1][1] - one[1][0] ? each : one))[0];
  }

  across(lead, other, place, passage) { return other.where.get(passage)[0] + place - lead.where.get(passage)[0]; }

  fetch(lead, other, top) {
    const line = readingLine(lead.scroller), passage = this.elsewhere(lead, other, top + line);
    if (passage === null) return;
    this.held = passage;
    other.glide(this.across(lead, other, top + line, passage) - line);
  }
}

// A third down the column; at the top of a text its top, and at its end the bottom, so that both ends come together too.
function readingLine({ scrollTop, clientHeight, scrollHeight }) {
  const most = scrollHeight - clientHeight;
  if (most <= 0) return 0;
  if (most < 2 * clientHeight) return (clientHeight * scrollTop) / most;
  return Math.max(Math.min(0.3 * clientHeight, scrollTop / 2), clientHeight - (most - scrollTop) / 2);
}
