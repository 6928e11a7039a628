// Scrolls the block that this stands in into view when its name changes: when it comes, and when it shows another thing.
const SETTLING = 2000; // milliseconds for which what is above and in it may still find its height
const OWN = ["wheel", "touchmove", "pointerdown", "keydown"]; // a reader who moves on is not called back
const shown = new WeakMap(); // what each block showed last
const MARGIN = "4.5rem 0 1rem"; // the bar at the top lies over the page

export default function ({ parentElement, data }) {
  const here = parentElement.getRootNode().host ?? parentElement;
  const block = here.closest('[class*="st-key-into-view-"]')?.parentElement.closest(".stVerticalBlock");
  if (!block || shown.get(block) === data) return;
  shown.set(block, data);
  block.style.scrollMargin = MARGIN;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const bring = () => {
    const tall = block.offsetHeight > 0.9 * innerHeight; // of what is taller than the screen, its head
    block.scrollIntoView({ block: tall ? "start" : "nearest", behavior: still ? "instant" : "smooth" });
  };
  const sizes = new ResizeObserver(bring);
  const end = () => {
    sizes.disconnect();
    OWN.forEach((each) => removeEventListener(each, end, true));
  };
  for (let each = block; each && each.dataset.testid !== "stMain"; each = each.parentElement) sizes.observe(each);
  OWN.forEach((each) => addEventListener(each, end, { capture: true, passive: true }));
  setTimeout(end, SETTLING);
}
