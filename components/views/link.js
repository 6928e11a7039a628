// Copies the address as it stands in the browser.
const TOLD = 4000; // milliseconds for which "copied" stands there

export default function ({ parentElement, data }) {
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
