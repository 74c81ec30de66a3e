// Completes references in the box of a brief, as one types behind open brackets.

const Longest = 60;

export class Choices {
  // box: gives the box as it is now. caret: gives where its caret stands, in the coordinates of the box's parent.
  constructor(root, net, box, caret) {
    this.net = net;
    this.at = box;
    this.caret = caret;
    this.list = root.querySelector("[role=listbox]");
    this.said = root.querySelector("[data-said]");
    this.choices = [];
    this.active = -1;
    this.asked = 0;
    this.list.addEventListener("mousedown", event => event.preventDefault());
  }

  get box() { return this.at(); }

  prepare() {
    const box = this.box;
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-haspopup", "listbox");
    box.setAttribute("aria-controls", this.list.id);
  }

  // What stands between the last opening brackets and the caret; null where no reference is begun.
  begun() {
    const text = this.box.value.slice(Math.max(0, this.box.selectionStart - Longest - 2), this.box.selectionStart);
    const open = text.lastIndexOf("[[");
    const inside = open < 0 ? null : text.slice(open + 2);
    return inside === null || /[\]\n]/.test(inside) || this.box.selectionStart !== this.box.selectionEnd ? null : inside;
  }

  async suggest() {
    const inside = this.begun();
    const mine = ++this.asked;
    if (inside === null) return this.close();
    const choices = await this.net.invokeMethodAsync("Suggest", inside);
    if (mine !== this.asked || this.begun() !== inside) return;
    this.choices = choices;
    this.active = choices.length > 0 ? 0 : -1;
    this.draw();
    this.say(choices.length === 0 ? "Nothing in this case fits." : `${choices.length} to choose from.`);
  }

  draw() {
    const list = this.list;
    list.replaceChildren(...this.choices.map((choice, at) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${at}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", at === this.active);
      option.dataset.at = at;
      const ref = document.createElement("span");
      ref.className = "ref";
      ref.textContent = choice.insert;
      const words = document.createElement("bdi");
      words.textContent = choice.words;
      option.append(ref, " ", words);
      return option;
    }));
    list.hidden = this.choices.length === 0;
    if (list.hidden) return this.box.removeAttribute("aria-activedescendant");
    this.box.setAttribute("aria-activedescendant", `${list.id}-${this.active}`);
    const caret = this.caret(), low = caret.top + list.offsetHeight > this.box.offsetTop + this.box.clientHeight;
    list.style.top = `${low ? Math.max(0, caret.top - caret.height - list.offsetHeight - 8) : caret.top}px`;
    list.style.left = `${Math.max(0, Math.min(caret.left, this.box.clientWidth - 320))}px`;
  }

  key(event) {
    if (this.list.hidden || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) {
      this.active = (this.active + move + this.choices.length) % this.choices.length;
      this.draw();
    } else if (event.key === "Enter" || event.key === "Tab") this.choose(this.active);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  choose(at) {
    const box = this.box, inside = this.begun(), choice = this.choices[at];
    this.close();
    if (inside === null || !choice) return;
    const end = box.selectionStart, closed = box.value.startsWith("]]", end);
    box.focus();
    box.setSelectionRange(end - inside.length, end + (closed ? 2 : 0));
    // So that it can be undone like anything typed.
    if (!document.execCommand("insertText", false, `${choice.insert}]]`)) {
      box.setRangeText(`${choice.insert}]]`, box.selectionStart, box.selectionEnd, "end");
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
    this.say(`${choice.insert} cited.`);
  }

  close() {
    this.asked++;
    this.choices = [];
    this.draw();
  }

  say(words) { this.said.textContent = words; }
}
