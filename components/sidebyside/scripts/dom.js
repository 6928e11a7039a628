// The page is built of text nodes alone: article text is never parsed as HTML.

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children); // strings become text nodes
  return element;
}

const set = (element, name, value) => (value ? element.setAttribute(name, value) : element.removeAttribute(name));
const place = (element, top, height) => { element.style.cssText = `top:${top};height:${height}`; };
const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const swatch = (look) => make("span", { class: "swatch", "data-look": look });

// Once what was built is on the screen, in its own font: a text that is laid out before is laid out again when that comes.
function onceShown(act) {
  const late = new Promise((done) => setTimeout(done, 400));
  requestAnimationFrame(() => setTimeout(() => Promise.race([document.fonts.ready, late]).then(act)));
}

// Pieces of a wording: the words that changed, and those that answer words of the other wording.
function worded(pieces) {
  const tags = { delete: "del", insert: "ins" };
  return pieces.map(([op, text, links]) => {
    const inner = links ? make("span", { class: "word", "data-links": links.join(" "), tabindex: "-1" }, text) : text;
    return tags[op] ? make(tags[op], {}, inner) : inner;
  });
}
