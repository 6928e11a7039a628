// One press is one step in the browser's history. Run before anything else on the page, as its first entry counts too.
(() => {
  const NAMES = ["story", "of"]; // what only completes an address: the same view, named better

  // Streamlit writes an entry for a new page, one for what a page then writes into its address, and one between the two
  // with the old page and the new choices. Of what follows one press, the first is an entry and the rest replace it.
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
})();
