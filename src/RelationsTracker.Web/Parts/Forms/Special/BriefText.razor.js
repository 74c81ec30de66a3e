// The editor of a brief: keeps text and preview in step, and lists what the checks object to.

import { Choices } from "./ReferenceChoices.razor.js";

const Pause = 500;

export function attach(root, net) {
  const editor = new BriefEditor(root, net);
  editor.begin();
  return { detach: () => editor.end() };
}

class BriefEditor {
  constructor(root, net) {
    this.root = root;
    this.pane = root.querySelector("[data-scroll]");
    this.preview = root.querySelector("[data-preview]");
    this.choices = new Choices(root, net, () => this.box, () => this.caret());
    this.ignored = { element: null, until: 0 };
    this.drawn = new Map();
    this.stop = new AbortController();
  }

  get box() { return this.root.querySelector("textarea"); }

  begin() {
    const on = (target, name, act, options = {}) => target.addEventListener(name, act, { signal: this.stop.signal, ...options });
    on(this.root, "input", event => event.target === this.box && this.typed());
    on(this.root, "keydown", event => event.target === this.box && this.choices.key(event), { capture: true });
    on(this.root, "focusout", event => event.target === this.box && this.choices.close());
    on(this.root, "scroll", event => event.target === this.box ? this.follow(this.box) : event.target === this.pane && this.follow(this.pane), { capture: true });
    on(this.root, "click", event => this.click(event));
    on(document, "selectionchange", () => document.activeElement === this.box && this.mark());
    // "Take theirs" brings another box; another question has other alternatives.
    this.changes = new MutationObserver(() => { this.choices.prepare(); this.later(); });
    this.changes.observe(this.root.querySelector(".write"), { childList: true });
    this.changes.observe(this.root, { attributes: true, attributeFilter: ["data-question"] });
    this.choices.prepare();
    this.check();
    this.root.dataset.ready = "true";
  }

  end() {
    this.stop.abort();
    this.changes.disconnect();
    this.sending?.abort();
    clearTimeout(this.waiting);
  }

  typed() {
    this.root.dataset.checked = "false";
    this.later();
    this.choices.suggest();
  }

  // ---- Checking

  later() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.check(), Pause);
  }

  async check() {
    this.sending?.abort();
    const sending = this.sending = new AbortController();
    const text = this.box.value;
    try {
      const answer = await fetch(`/${this.root.dataset.case}/briefs/checked?question=${encodeURIComponent(this.root.dataset.question ?? "")}`, {
        method: "POST", body: new Blob([text]), headers: { "Content-Type": "application/vnd.relationstracker.brief" }, signal: sending.signal, redirect: "error",
      });
      if (!answer.ok) throw new Error((await answer.json().catch(() => null))?.detail ?? "try again in a moment");
      const { html, findings } = await answer.json();
      if (sending.signal.aborted || text !== this.box.value) return;
      this.preview.innerHTML = html;
      this.draw();
      this.show(findings);
      this.state(findings.length === 0 ? "No findings." : `${findings.length} ${findings.length === 1 ? "finding" : "findings"}.`);
      this.root.dataset.checked = "true";
      this.follow(this.box);
    } catch (failure) {
      if (failure.name !== "AbortError") this.state(`Not checked: ${failure.message}`);
    }
  }

  // Figures are drawn once and then put back, so that nothing jumps while one types.
  draw() {
    for (const figure of this.preview.querySelectorAll(".figure")) {
      const name = figure.textContent.trim();
      let picture = this.drawn.get(name);
      if (!picture || picture.isConnected) {
        picture = element("img");
        picture.alt = `Figure ${name}`;
        picture.addEventListener("load", () => this.follow(this.box));
        picture.addEventListener("error", () => picture.remove());
        picture.src = `/${this.root.dataset.case}/briefs/figures/${encodeURIComponent(name)}`;
        this.drawn.set(name, picture);
      }
      figure.append(picture);
    }
  }

  state(words) { this.root.querySelector("[data-state]").textContent = words; }

  show(findings) {
    for (const count of this.root.querySelectorAll("[data-count]")) count.textContent = `(${findings.length})`;
    const list = this.root.querySelector("[data-findings]");
    const held = list.contains(document.activeElement) ? [...list.querySelectorAll("button")].indexOf(document.activeElement) : -1;
    list.replaceChildren(...findings.map(finding => this.line(finding)));
    if (findings.length === 0) list.append(element("li", "none", "The rules object to nothing. What they cannot see, a person must."));
    if (held >= 0) (list.querySelectorAll("button")[held] ?? this.box).focus();
  }

  line(finding) {
    const line = element("li", finding.breach ? "breach" : "look");
    const head = element("p", "head");
    if (finding.start === null) head.append(element("span", "muted", "Whole brief"));
    else {
      const button = element("button", "quiet", finding.sentence === null ? "Go there" : `Sentence ${finding.sentence}`);
      button.type = "button";
      [line.dataset.start, line.dataset.end] = [finding.start, finding.end];
      head.append(button);
    }
    head.append(" ", element("strong", "", finding.name), " ", element("span", "small muted", `${finding.breach ? "Breach" : "To look at"} · ${finding.standard}`));
    line.append(head, element("p", "wrong", finding.wrong), element("p", "mend muted", finding.mend));
    return line;
  }

  // ---- Going about

  click(event) {
    const to = event.target.closest("[data-to]");
    const option = event.target.closest("[role=option]");
    const place = event.target.closest("li[data-start] button");
    if (to) this.turn(to.dataset.to);
    else if (option) this.choices.choose(Number(option.dataset.at));
    else if (place) this.go(place);
    else if (event.target.closest("[data-back]")) {
      this.turn("findings");
      this.root.querySelector("[data-back]").hidden = true;
      const from = this.root.querySelector("li[aria-current] button") ?? this.root.querySelector("[data-findings] button") ?? this.box;
      from.scrollIntoView({ block: "nearest" });
      from.focus();
    }
  }

  turn(to) {
    this.root.dataset.show = to;
    for (const button of this.root.querySelectorAll("[data-to]")) button.setAttribute("aria-pressed", button.dataset.to === to);
    if (to === "preview") this.follow(this.box);
  }

  go(button) {
    const box = this.box, { start, end } = button.closest("li").dataset;
    this.turn("text");
    box.focus();
    box.setSelectionRange(Number(start), Number(end));
    box.scrollTop = Math.max(0, this.top(Number(start)) - 60);
    box.scrollIntoView({ block: "nearest" });
    this.root.querySelector("[data-back]").hidden = false;
    this.mark();
  }

  // The findings of the sentence in which the caret stands.
  mark() {
    const at = this.box.selectionStart;
    for (const line of this.root.querySelectorAll("li[data-start]")) {
      line.toggleAttribute("data-here", at >= line.dataset.start && at < line.dataset.end);
      if (line.hasAttribute("data-here")) line.setAttribute("aria-current", "true");
      else line.removeAttribute("aria-current");
    }
  }

  // ---- Scrolling together, by the line a block begins on

  follow(moved) {
    if (moved === this.ignored.element && performance.now() < this.ignored.until) return;
    const top = this.pane.getBoundingClientRect().top - this.pane.scrollTop;
    const blocks = [...this.preview.querySelectorAll("[data-line]")].map(block => [Number(block.dataset.line), block.getBoundingClientRect().top - top]);
    if (blocks.length === 0 || this.pane.offsetParent === null || this.box.offsetParent === null) return;
    const tops = this.lines();
    const points = [[0, 0], ...blocks.map(([line, y]) => [tops[Math.min(line, tops.length - 1)] ?? 0, y]), [this.box.scrollHeight, this.pane.scrollHeight]];
    const [from, to, other] = moved === this.box ? [0, 1, this.pane] : [1, 0, this.box];
    const y = moved.scrollTop;
    let at = points.length - 2;
    while (at > 0 && points[at][from] > y) at--;
    const [a, b] = [points[at], points[at + 1]];
    const share = b[from] > a[from] ? Math.min(1, (y - a[from]) / (b[from] - a[from])) : 0;
    this.ignored = { element: other, until: performance.now() + 120 };
    other.scrollTop = y === 0 ? 0 : a[to] + share * (b[to] - a[to]);
  }

  // Where each line begins down the box, measured in a likeness of it: a box does not say how it broke its lines.
  lines() {
    const box = this.box;
    if (this.likeness?.text === box.value && this.likeness.width === box.clientWidth) return this.likeness.tops;
    const style = getComputedStyle(box), like = document.createElement("div");
    Object.assign(like.style, { position: "absolute", visibility: "hidden", insetBlockStart: "0", width: `${box.clientWidth}px`, padding: style.padding, font: style.font, lineHeight: style.lineHeight, letterSpacing: style.letterSpacing, whiteSpace: "pre-wrap", overflowWrap: "break-word" });
    like.append(...box.value.split("\n").map(text => element("div", "", text || "\u200b")));
    box.parentElement.append(like);
    this.changes.takeRecords();
    const tops = [...like.children].map(line => line.offsetTop);
    like.remove();
    this.changes.takeRecords();
    this.likeness = { text: box.value, width: box.clientWidth, tops };
    return tops;
  }

  top(at) { return this.lines()[this.box.value.slice(0, at).split("\n").length - 1] ?? 0; }

  // Under the line of the caret, roughly below its column.
  caret() {
    const box = this.box, at = box.selectionStart, style = getComputedStyle(box);
    const before = box.value.slice(box.value.lastIndexOf("\n", at - 1) + 1, at);
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = style.font;
    const inner = box.clientWidth - parseFloat(style.paddingLeft) * 2, width = pen.measureText(before).width, height = parseFloat(style.lineHeight) || 20;
    const row = inner > 0 ? Math.floor(width / inner) : 0;
    return { top: box.offsetTop + Math.min(box.clientHeight, this.top(at) + (row + 1) * height - box.scrollTop + 4), left: box.offsetLeft + (inner > 0 ? width % inner : 0), height };
  }
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
