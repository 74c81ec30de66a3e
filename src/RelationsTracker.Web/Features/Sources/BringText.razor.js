// Sends the documents of the form one by one, two at a time, each with its progress, a way to stop it, and its answer.
const atATime = 2;

export function attend(form) {
  const box = form.querySelector("input[type=file]");
  for (const kind of ["dragenter", "dragover"]) {
    form.addEventListener(kind, event => {
      if (event.dataTransfer?.types.includes("Files")) {
        event.preventDefault();
        form.classList.add("over");
      }
    });
  }
  form.addEventListener("dragleave", event => { if (!form.contains(event.relatedTarget)) form.classList.remove("over"); });
  form.addEventListener("drop", event => {
    form.classList.remove("over");
    if (event.dataTransfer?.files.length) {
      event.preventDefault();
      box.files = event.dataTransfer.files;
      send(form);
    }
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    send(form);
  });
  form.dataset.listens = "";
}

async function send(form) {
  const box = form.querySelector("input[type=file]");
  const words = form.elements.words, address = form.elements.address;
  const waiting = [...box.files].map(file => ({ name: file.name, size: file.size, fill: data => data.append("document", file, file.name) }));
  if (words.value.trim()) waiting.push({ name: "Pasted text", size: 0, fill: data => data.append("words", words.value) });
  if (address.value.trim()) waiting.push({ name: address.value.trim(), size: 0, fill: data => data.append("address", address.value) });
  const list = form.querySelector("[data-brought]");
  list.replaceChildren();
  if (waiting.length === 0) row(list, "").say("Choose a document, paste its text, or give its address.", true);
  const rows = waiting.map(one => ({ ...one, row: row(list, one.name) }));
  list.scrollIntoView({ block: "center" });
  if (rows.length === 0) return;

  const fields = () => {
    const data = new FormData(form);
    for (const name of ["document", "words", "address"]) data.delete(name);
    if (waiting.length > 1) data.delete("title");
    return data;
  };
  const work = rows.slice();
  await Promise.all(Array.from({ length: atATime }, async () => {
    for (let next = work.shift(); next; next = work.shift()) await one(form, next, fields());
  }));

  // What went in is not sent again by the next press; what failed stays to be mended.
  if (rows.every(r => r.done)) {
    box.value = "";
    words.value = "";
    address.value = "";
  }
}

function one(form, entry, data) {
  const { size, fill, row: line } = entry;
  return new Promise(over => {
    const max = Number(form.dataset.max);
    if (size > max) {
      line.say(`has ${(size / 1e6).toFixed(1)} MB; at most ${max / 1e6} MB are taken. Split it, or bring in its text alone.`, true);
      over();
      return;
    }
    if (line.stopped) {
      over();
      return;
    }

    fill(data);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.upload.onprogress = event => { if (event.lengthComputable) line.progress(event.loaded / event.total); };
    request.upload.onload = () => line.progress(null);
    request.onload = () => {
      let answer = null;
      try { answer = JSON.parse(request.responseText)[0]; } catch { /* no answer of ours: a proxy, or the sign-in page */ }
      if (answer?.text) {
        entry.done = true;
        line.done(form.dataset.case, answer);
      } else {
        line.say(answer?.problem ?? `was not taken (${request.status}). Load the page again and try once more.`, true);
      }
      over();
    };
    request.onerror = () => { line.say("could not be sent: the connection broke. Try again.", true); over(); };
    request.onabort = () => { line.say("was stopped. Nothing of it was kept.", true); over(); };
    line.stop = () => request.abort();
    request.send(data);
  });
}

// A line of the list: made here alone, so that it and the page's own drawing do not meet.
function row(list, name) {
  const item = list.appendChild(document.createElement("li"));
  const says = item.appendChild(document.createElement("p"));
  const title = says.appendChild(document.createElement("strong"));
  title.dir = "auto";
  title.textContent = name;
  const words = says.appendChild(document.createElement("span"));
  const bar = document.createElement("progress");
  bar.setAttribute("aria-label", `Sending ${name}`);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Stop";
  button.setAttribute("aria-label", `Stop ${name}`);
  if (name) item.append(bar, " ", button);
  const end = () => { bar.remove(); button.remove(); };
  const line = {
    stopped: false,
    stop: null,
    progress(share) { if (share === null) bar.removeAttribute("value"); else bar.value = share; },
    say(text, bad) {
      end();
      words.textContent = name && !text.startsWith(name) ? ` ${text}` : text.slice(name.length);
      item.className = bad ? "problem" : "";
    },
    done(where, answer) {
      line.say(answer.says, false);
      const links = item.appendChild(document.createElement("p"));
      link(links, `/${where}/${answer.source}`, "Read it");
      if (answer.sourceIsNew) {
        links.append(" · ");
        link(links, `/${where}/${answer.source}/edit`, "Check what was guessed of it");
      }
      for (const near of answer.near) {
        const likeness = item.appendChild(document.createElement("p"));
        likeness.append(`${near.percent} % like `);
        link(likeness, `/${where}/${near.source}`, near.source);
        const called = likeness.appendChild(document.createElement("bdi"));
        called.textContent = ` ${near.name}`;
      }
    },
  };
  button.onclick = () => {
    line.stopped = true;
    if (line.stop) line.stop(); else line.say("was stopped before it was sent.", true);
  };
  return line;
}

function link(parent, address, words) {
  const made = parent.appendChild(document.createElement("a"));
  made.href = address;
  made.textContent = words;
}
