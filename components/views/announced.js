// A region that is there before anything is told: what comes into it is read aloud, once, whatever else is drawn anew.
const said = new WeakMap();

export default function ({ data, parentElement }) {
  const region = parentElement.querySelector("p");
  if (!data.text || said.get(region) === data.number) return;
  said.set(region, data.number);
  region.textContent = data.text;
}
