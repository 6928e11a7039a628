// Many files, or a folder, go to the server as one: Streamlit sends each file by itself and draws its whole list anew
// for each, which takes minutes for a thousand. Where nothing is packed, its field works as it does without this.
const MAGIC = "CROSSREAD-FILES 1\n";
const NAME = "files.zip"; // a name that the field lets in; what is in it is told by its first line
const FEW = 20; // files that are sent one by one
const LARGEST = 100 * 1024 * 1024; // bytes of one pack
const FIELD = '[data-testid="stFileUploader"]';
const sent = new WeakSet(); // what has been packed, and is on its way to the field
let known = []; // the ends of names of files that can be read

export default function ({ data }) {
  known = data;
  if (window.crossreadPacks) return;
  window.crossreadPacks = true;
  document.addEventListener("change", chosen, true);
  document.addEventListener("drop", dropped, true);
}

function chosen(event) {
  const input = event.target;
  if (sent.has(event) || input.type !== "file" || !input.multiple || !input.closest(FIELD)) return;
  const files = [...input.files].map((file) => [file.webkitRelativePath || file.name, file]);
  if (!worthIt(files)) return;
  event.stopImmediatePropagation();
  give(input, files);
}

function dropped(event) {
  const input = event.target.closest?.(FIELD)?.querySelector('input[type="file"]');
  const entries = [...(event.dataTransfer?.items ?? [])].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!input?.multiple || input.disabled) return;
  if (entries.length <= FEW && !entries.some((entry) => entry.isDirectory)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  event.target.dispatchEvent(new DragEvent("dragleave", { bubbles: true, dataTransfer: new DataTransfer() }));
  Promise.all(entries.map(within)).then((found) => give(input, found.flat()));
}

const worthIt = (files) => files.length > FEW || files.some(([path]) => path.includes("/"));

// -> [path, file] of a file, or of everything in a folder; what cannot be opened is left out.
async function within(entry) {
  if (entry.isFile) {
    const file = await new Promise((found) => entry.file(found, () => found(null)));
    return file ? [[entry.fullPath.replace(/^[/]/, ""), file]] : [];
  }
  const reader = entry.createReader();
  const inside = [];
  for (;;) {
    const some = await new Promise((found) => reader.readEntries(found, () => found([])));
    if (!some.length) break; // a folder is told a hundred at a time
    inside.push(...some);
  }
  return (await Promise.all(inside.map(within))).flat();
}

function give(input, files) {
  const wanted = files.filter(([path]) => !path.includes("/") || known.some((end) => path.toLowerCase().endsWith(end)));
  const packs = new DataTransfer();
  for (const part of parts(wanted)) packs.items.add(pack(part, packs.items.length ? 0 : files.length - wanted.length));
  input.files = packs.files;
  const event = new Event("change", { bubbles: true });
  sent.add(event);
  input.dispatchEvent(event);
}

// Cut where a pack would grow too large; there is always one, as it also tells what was passed over.
function parts(files) {
  const cut = [[]];
  let size = 0;
  for (const [path, file] of files) {
    if (cut.at(-1).length && size + file.size > LARGEST) {
      cut.push([]);
      size = 0;
    }
    cut.at(-1).push([path, file]);
    size += file.size;
  }
  return cut;
}

// A line that names them, then the files, end to end; the browser copies nothing before it sends them.
function pack(files, passedOver) {
  const head = JSON.stringify({ passed_over: passedOver, files: files.map(([path, file]) => [path, file.size]) });
  return new File([MAGIC, head, "\n", ...files.map(([, file]) => file)], NAME);
}
