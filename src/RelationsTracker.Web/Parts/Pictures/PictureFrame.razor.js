// Moves and zooms a picture by its viewBox, and saves it as SVG or PNG. All of it happens in the browser.
export function watch(box, name) {
  const svg = () => box.querySelector("svg");
  const view = box.querySelector(".view");
  const read = () => svg().getAttribute("viewBox").split(" ").map(Number);
  let whole = null, ours = "";
  const write = v => svg().setAttribute("viewBox", (ours = v.map(n => Math.round(n * 10) / 10).join(" ")));

  // A new picture from the server is a new whole.
  const fresh = () => {
    if (svg().getAttribute("viewBox") !== ours || !whole) { whole = read(); ours = svg().getAttribute("viewBox"); }
  };
  // On a narrow screen the whole would be too small to read and to touch: it starts near, in its middle.
  const start = () => {
    fresh();
    const width = view.clientWidth / 0.9;
    if (view.clientWidth < 700 && whole[2] > width) {
      const height = view.clientHeight / 0.9;
      write([whole[0] + (whole[2] - width) / 2, whole[1] + (whole[3] - height) / 2, width, height]);
    }
  };
  const zoom = (by, x, y) => {
    fresh();
    const [left, top, width, height] = read();
    const scale = Math.min(Math.max(width * by, whole[2] / 12), whole[2] * 2) / width;
    const [cx, cy] = [x ?? left + width / 2, y ?? top + height / 2];
    write([cx - (cx - left) * scale, cy - (cy - top) * scale, width * scale, height * scale]);
  };
  const move = (dx, dy) => {
    fresh();
    const [left, top, width, height] = read();
    write([left + dx * width, top + dy * height, width, height]);
  };

  box.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button?.dataset.zoom === "in") zoom(1 / 1.3);
    else if (button?.dataset.zoom === "out") zoom(1.3);
    else if (button?.dataset.zoom === "fit") { fresh(); write(whole); }
    else if (button?.dataset.save) save(svg(), name, button.dataset.save);
  });
  if (!view) return;
  start();
  new MutationObserver(() => { if (svg().getAttribute("viewBox") !== ours) start(); }).observe(view, { subtree: true, attributes: true, attributeFilter: ["viewBox"] });

  view.addEventListener("keydown", event => {
    const moves = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, -0.1], ArrowDown: [0, 0.1] };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (moves[event.key]) move(...moves[event.key]);
    else if (event.key === "+" || event.key === "=") zoom(1 / 1.3);
    else if (event.key === "-") zoom(1.3);
    else if (event.key === "0") { fresh(); write(whole); }
    else return;
    event.preventDefault();
  });
  view.addEventListener("wheel", event => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const at = place(event);
    zoom(event.deltaY < 0 ? 1 / 1.15 : 1.15, at.x, at.y);
  }, { passive: false });
  view.addEventListener("focusin", event => {
    const node = event.target.closest("a");
    if (node) bring(node.getBBox());
  });

  const place = event => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg().getScreenCTM().inverse());
  const bring = around => {
    fresh();
    const [left, top, width, height] = read();
    const [x, y] = [around.x + around.width / 2, around.y + around.height / 2];
    if (x < left || x > left + width || y < top || y > top + height) write([x - width / 2, y - height / 2, width, height]);
  };
  let from = null, dragged = false;
  view.addEventListener("pointerdown", event => { from = [event.clientX, event.clientY]; dragged = false; });
  view.addEventListener("pointermove", event => {
    if (!from || !(event.buttons & 1)) return;
    const [dx, dy] = [event.clientX - from[0], event.clientY - from[1]];
    if (!dragged && Math.abs(dx) + Math.abs(dy) < 5) return;
    if (!dragged) view.setPointerCapture(event.pointerId);
    dragged = true;
    from = [event.clientX, event.clientY];
    const scale = svg().getScreenCTM().a;
    const [left, top, width, height] = read();
    fresh();
    write([left - dx / scale, top - dy / scale, width, height]);
  });
  view.addEventListener("pointerup", () => (from = null));
  // The end of a drag is no choice of a name.
  view.addEventListener("click", event => { if (dragged) { event.preventDefault(); event.stopPropagation(); dragged = false; } }, true);
  view.addEventListener("dragstart", event => event.preventDefault());
}

const kept = ["fill", "fill-opacity", "stop-color", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font", "text-anchor", "paint-order"];

function standalone(svg) {
  const copy = svg.cloneNode(true);
  const [was, now] = [svg.querySelectorAll("*"), copy.querySelectorAll("*")];
  was.forEach((element, i) => {
    const style = getComputedStyle(element);
    now[i].setAttribute("style", kept.map(p => `${p}:${style.getPropertyValue(p)}`).join(";"));
    now[i].removeAttribute("class");
  });
  const [, , width, height] = copy.getAttribute("viewBox").split(" ").map(Number);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", width);
  copy.setAttribute("height", height);
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const [x, y] = copy.getAttribute("viewBox").split(" ");
  for (const [attribute, value] of Object.entries({ x, y, width, height, fill: getComputedStyle(svg.closest(".picture")).backgroundColor })) ground.setAttribute(attribute, value);
  copy.prepend(ground);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

async function save(svg, name, kind) {
  const { text, width, height } = standalone(svg);
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  if (kind === "svg") return download(address, `${name}.svg`);
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const scale = Math.min(2, 8000 / Math.max(width, height));
  const canvas = Object.assign(document.createElement("canvas"), { width: width * scale, height: height * scale });
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  download(canvas.toDataURL("image/png"), `${name}.png`);
}

function download(href, file) {
  Object.assign(document.createElement("a"), { href, download: file }).click();
}
