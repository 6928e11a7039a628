// The address is the browser's own: it is copied as it stands, and one press is one step in its history.
const TOLD = 4000; // milliseconds for which "copied" stands there
const NAMES = ["story", "of"]; // what only completes an address: the same view, named better

export default function ({ parentElement, data }) {
  if (!window.crossreadSteps) stepByStep();
  const [button, field, told] = ["button", "input", "p"].map((name) => parentElement.querySelector(name));
  button.textContent = data.copy;
  button.title = data.help;
  field.setAttribute("aria-label", data.byHand);
  button.onclick = async () => {
    told.textContent = ""; // said twice, it is told twice
    const done = await copied(field);
    field.hidden = done;
    told.textContent = done ? data.copied : data.byHand;
    if (!done) field.select();
    clearTimeout(button.timer);
    if (done) button.timer = setTimeout(() => (told.textContent = ""), TOLD);
  };
}

// Browsers lend the clipboard to pages of this machine and to encrypted ones; elsewhere the old way may work.
async function copied(field) {
  field.value = window.location.href;
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.hidden = false;
    field.select();
    return document.execCommand("copy");
  }
}

// Streamlit writes an entry for a new page, one for what a page then writes into its address, and one between the two
// with the old page and the new choices. Of what follows one press, the first is an entry and the rest replace it.
function stepByStep() {
  window.crossreadSteps = true;
  const { history } = window;
  const push = history.pushState.bind(history);
  let pressed = false;
  for (const kind of ["pointerdown", "keydown", "change", "drop"]) {
    window.addEventListener(kind, () => (pressed = true), true);
  }
  window.addEventListener("popstate", () => (pressed = false), true);
  history.pushState = (state, title, url) => {
    if (!pressed || completes(new URL(url, window.location.href))) {
      history.replaceState(state, title, url);
      return;
    }
    pressed = false;
    push(state, title, url);
  };
}

// Whether another address shows what is shown: it differs in nothing but the names of the same story.
function completes(other) {
  const [now, then] = [new URL(window.location.href), other].map(({ pathname, searchParams }) => {
    const [story, files] = NAMES.map((name) => searchParams.get(name));
    for (const name of NAMES) searchParams.delete(name);
    return { story, files, rest: `${pathname}?${searchParams}` };
  });
  const same = !now.story || now.story === then.story || (now.files && now.files === then.files);
  return same && now.rest === then.rest;
}
