// Who has what of whom, as a grid of buttons: a press opens the two. Tab stops once, at the cell where one was last,
// and the arrows walk on from there.
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export default function ({ parentElement, data, setTriggerValue }) {
  const frame = parentElement.querySelector(".heat");
  const made = JSON.stringify(data);
  frame.open = (cell) => setTriggerValue("open", cell);
  if (frame.made === made) return; // drawn anew it would lose the focus
  frame.made = made;
  frame.style.setProperty("--columns", data.names.length);
  const told = node("p", data.intro);
  const grid = node("table");
  grid.setAttribute("role", "grid");
  grid.setAttribute("aria-label", data.label);
  const cells = data.names.map((name, row) => [
    { text: name, told: said(data.alone, { version: data.called[row] }), open: [row, row] },
    ...data.percents[row].map((percent, column) => cell(data, row, column, percent)),
  ]);
  const buttons = cells.map((line) => line.map((each) => button(each, frame)));
  buttons.forEach(([first], row) => call(first, row + 1, data.called[row]));
  grid.append(head(data), body(cells, buttons));
  buttons[0][1].tabIndex = 0;
  for (const kind of ["pointerover", "focusin"]) grid.addEventListener(kind, (event) => tell(event.target, true));
  for (const kind of ["pointerout", "focusout"]) grid.addEventListener(kind, (event) => tell(event.target, false));
  grid.addEventListener("focusin", (event) => stopAt(event.target, buttons));
  grid.addEventListener("keydown", (event) => walk(event, buttons));
  const scroller = node("div");
  scroller.className = "scroller";
  scroller.append(grid);
  frame.replaceChildren(told, scroller);

  function tell(target, there) {
    const label = target.closest("button")?.getAttribute("aria-label");
    told.textContent = there && label ? label : data.intro;
  }
}

// A number and a name; what has no room goes from its middle, so that the number of an outlet’s version stays.
function call(button, number, called) {
  const name = called.replace(/[\u2066-\u2069]/g, "");
  const end = name.match(/ \(\d+\)$/)?.[0] ?? "";
  button.title = name;
  button.replaceChildren(
    part("number", `${number} `),
    part("start", name.slice(0, name.length - end.length)),
    part("end", end),
  );
}

function part(kind, text) {
  const made = node("span", text);
  made.className = kind;
  return made;
}

// One version against itself opens what its name does.
function cell(data, row, column, percent) {
  const names = { percent, row: data.called[row], column: data.called[column], version: data.called[row] };
  const alone = row === column;
  const text = alone ? "" : percent === null ? "–" : said(data.percent, names);
  const told = alone ? data.alone : percent === null ? data.unknown : data.pair;
  return { text, share: (percent ?? 0) / 100, told: said(told, names), open: [row, column] };
}

function head(data) {
  const row = node("tr");
  const corner = header("", "col");
  corner.append(node("span", data.version));
  row.append(corner);
  data.called.forEach((name, place) => {
    const each = header(String(place + 1), "col");
    each.title = name;
    each.setAttribute("aria-label", data.names[place]);
    row.append(each);
  });
  const made = node("thead");
  made.append(row);
  return made;
}

function body(cells, buttons) {
  const made = node("tbody");
  for (const [row, line] of cells.entries()) {
    const drawn = node("tr");
    for (const [column, each] of line.entries()) {
      const box = column ? node("td") : header("", "row");
      if (each.share) box.style.setProperty("--share", each.share);
      box.append(buttons[row][column]);
      drawn.append(box);
    }
    made.append(drawn);
  }
  return made;
}

function button(each, frame) {
  const made = node("button", each.text);
  made.type = "button";
  made.dir = "auto";
  made.tabIndex = -1;
  made.setAttribute("aria-label", each.told);
  made.onclick = () => frame.open(each.open);
  return made;
}

function stopAt(target, buttons) {
  for (const each of buttons.flat()) each.tabIndex = each === target ? 0 : -1;
}

function walk(event, buttons) {
  const row = buttons.findIndex((line) => line.includes(event.target));
  if (row < 0) return;
  const line = buttons[row];
  const column = line.indexOf(event.target);
  const [down, right] = STEPS[event.key] ?? [0, 0];
  const ends = { Home: line[0], End: line.at(-1) };
  const next = ends[event.key] ?? buttons[row + down]?.[column + right];
  if (!next || next === event.target) return;
  event.preventDefault();
  next.focus();
}

const said = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function header(text, scope) {
  const made = node("th", text);
  made.scope = scope;
  return made;
}

function node(name, text = "") {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
