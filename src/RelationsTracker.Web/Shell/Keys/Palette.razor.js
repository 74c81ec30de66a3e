// The palette, the keys of the whole site and their help. What can be done stands in the page, in one list (SiteCommands.cs).

const palette = document.getElementById("palette");
const keys = document.getElementById("keys");
const box = palette.querySelector("input");
const list = palette.querySelector("[role=listbox]");
const told = palette.querySelector("[role=status]");
const row = palette.querySelector("template").content.firstElementChild;
const commands = [...palette.querySelectorAll("[data-name]")].map(line => ({ ...line.dataset }));

// The case at hand, as the head of the page names it.
const where = () => document.querySelector(".top .where a");
const here = () => where()?.getAttribute("href")?.slice(1) ?? "";

const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const usable = command => command.place === "anywhere" || (here() && (command.place === "case" || where().dataset.mayEdit !== "false"));

// Letters by what is printed on them in a Latin layout, whatever the layout is.
function keyOf(event) {
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  if (event.key === "/" || event.key === "?") return event.key;
  if (event.key.length > 1 || (event.key.charCodeAt(0) < 128 && !".,".includes(event.key))) return event.key;
  if (event.code === "Slash") return event.shiftKey ? "?" : "/";
  return event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key;
}

const switchedOff = () => document.cookie.split("; ").includes("rt-keys=off");
const types = place => place.closest?.("input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]");
const busy = event => event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]") || types(event.target);

let first = "", forgets;

// The second of two keys belongs to the first, whatever the page would do with it.
document.addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && keyOf(event) === "k") {
    event.preventDefault();
    open("");
    return;
  }
  if (!first || ["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
  const meant = commands.find(command => command.keys === `${first} ${keyOf(event)}` && usable(command));
  first = "";
  if (!meant || busy(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  run(meant);
}, true);

// The first is only ours where the page has no use for it.
document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.repeat || switchedOff() || busy(event)) return;
  const key = keyOf(event);
  const meant = commands.find(command => command.keys === key && usable(command));
  if (meant) {
    event.preventDefault();
    run(meant);
  } else if (commands.some(command => command.keys.startsWith(`${key} `) && usable(command))) {
    first = key;
    clearTimeout(forgets);
    forgets = setTimeout(() => first = "", 1500);
  }
});

document.addEventListener("click", event => {
  if (event.target.closest?.("[data-open-palette]")) open("");
  if (event.target.closest?.("#keys [data-close]")) keys.close();
  const option = event.target.closest?.("#palette [role=option]");
  if (option) choose(option, event.ctrlKey || event.metaKey);
  // A click beside a dialog closes it.
  if (event.target === palette || event.target === keys) event.target.close();
});

function run(command, elsewhere) {
  const [does, with_] = command.does.split(" ");
  if (command.address) goTo(command.address.replace("{case}", here()), elsewhere, "outside" in command);
  else if (does === "search") search();
  else if (does === "create") open("new ");
  else if (does === "palette") open("");
  else if (does === "help") help();
  else if (does === "theme") document.querySelector(`[data-set-theme="${with_}"]`)?.click();
  else if (does === "switch") setSwitch(!switchedOff());
}

function goTo(address, elsewhere, outside = false) {
  if (elsewhere) window.open(address, "_blank", "noopener");
  else if (window.Blazor?.navigateTo && !outside) window.Blazor.navigateTo(address);
  else location.assign(address);
}

function search() {
  const wanted = document.querySelector("main.search input[type=search]") ?? document.querySelector(".top input[type=search]");
  if (wanted?.checkVisibility()) wanted.focus();
  else goTo("/search");
}

function help() {
  keys.querySelector("input").checked = !switchedOff();
  keys.showModal();
}

keys.querySelector("input").addEventListener("change", event => setSwitch(!event.target.checked));

function setSwitch(off) {
  document.cookie = `rt-keys=${off ? "off" : "on"}; path=/; max-age=31536000; samesite=lax`;
  if (keys.open) keys.querySelector("input").checked = !off;
}

// ---- The palette

let asked = 0, rows = [];

function open(text) {
  if (document.querySelector("dialog[open]:not(#palette)")) return;
  box.value = text;
  if (!palette.open) palette.showModal();
  box.focus();
  look();
}

box.addEventListener("input", () => look());

box.addEventListener("keydown", event => {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) mark((active() + step + rows.length) % Math.max(1, rows.length));
  else if (event.key === "Enter") list.children[active()] && choose(list.children[active()], event.ctrlKey || event.metaKey);
  else return;
  event.preventDefault();
});

const active = () => rows.findIndex((_, at) => list.children[at]?.getAttribute("aria-selected") === "true");

function mark(at) {
  [...list.children].forEach((line, index) => line.setAttribute("aria-selected", String(index === at)));
  const line = list.children[at];
  if (line) {
    box.setAttribute("aria-activedescendant", line.id);
    line.scrollIntoView({ block: "nearest" });
  } else {
    box.removeAttribute("aria-activedescendant");
  }
}

function choose(line, elsewhere) {
  const chosen = rows[[...list.children].indexOf(line)];
  palette.close();
  if (chosen.command) run(chosen.command, elsewhere);
  else goTo(chosen.address, elsewhere);
}

async function look() {
  const text = box.value.trim(), mine = ++asked;
  const words = fold(text).split(/\s+/).filter(Boolean);
  const fits = command => usable(command) && words.every(word => fold(`${command.name} ${command.group} ${command.also}`).split(/[\s-]+/).some(part => part.startsWith(word)));
  const doable = commands.filter(fits).map(command => ({ name: command.name, note: command.group, keys: command.keys, command }));
  const onPage = [...document.querySelectorAll("[data-command]")].filter(link => link.href && words.every(word => fold(link.dataset.command).includes(word)))
    .map(link => ({ name: link.dataset.command, note: "On this page", address: link.getAttribute("href") }));
  if (!text) {
    show([...visited().map(item => ({ ...item, note: "Seen lately" })), ...onPage, ...doable], "");
    return;
  }
  show([...onPage, ...doable], "Looking…");
  await new Promise(after => setTimeout(after, 120));
  if (mine !== asked || !palette.open) return;
  try {
    const answer = await fetch(`/find.json?q=${encodeURIComponent(text)}${here() ? `&case=${encodeURIComponent(here())}` : ""}`, { headers: { accept: "application/json" }, redirect: "error" });
    if (!answer.ok) throw new Error(answer.statusText);
    const found = (await answer.json()).map(item => ({ ref: item.ref, name: item.title, note: item.note, address: item.address }));
    if (mine !== asked) return;
    const all = /^\s*[a-z]{1,2}\d+\s*$/i.test(text) ? [...found, ...onPage, ...doable] : [...onPage, ...doable, ...found];
    show(all, all.length ? `${all.length} found` : "Nothing fits. Try a reference such as C42, fewer words, or another spelling.");
  } catch {
    if (mine === asked) told.textContent = "Items could not be looked up just now; commands work.";
  }
}

function show(all, status) {
  rows = all.slice(0, 60);
  list.replaceChildren(...rows.map((item, at) => {
    const line = row.cloneNode(true);
    line.id = `palette-${at}`;
    line.querySelector(".ref").textContent = item.ref ?? "";
    line.querySelector("bdi").textContent = item.name;
    line.querySelector("small").textContent = item.note ?? "";
    line.querySelector("kbd").textContent = item.keys ?? "";
    return line;
  }));
  told.textContent = status;
  mark(0);
}

// ---- Items seen lately, in this tab

const ITEM = /^\/[^/]+\/([A-Z]{1,2}[1-9]\d*)$/;
const visited = () => JSON.parse(sessionStorage.getItem("rt-seen") ?? "[]").filter(item => item.address !== location.pathname);

function note() {
  const ref = ITEM.exec(location.pathname)?.[1];
  if (!ref || !document.title.startsWith(`${ref} `)) return;
  const seen = [{ ref, name: document.title.slice(ref.length + 1), address: location.pathname }, ...visited()].slice(0, 8);
  sessionStorage.setItem("rt-seen", JSON.stringify(seen));
}

new MutationObserver(note).observe(document.head, { childList: true, subtree: true, characterData: true });
note();
document.documentElement.dataset.keysListen = "";
