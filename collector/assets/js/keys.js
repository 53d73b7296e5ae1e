// Keys of the console; pages work without them. A key presses what bears it as data-key: a link, a button, or a field that
// takes the focus. `?` shows the list, where they can be switched off; they are silent while somebody types.
const sheet = document.getElementById("keys");
if (sheet) {
  document.querySelectorAll(".with-scripts").forEach((one) => { one.hidden = false; });
  const off = () => localStorage.getItem("keys") === "off";
  const switched = sheet.querySelector("[name=keys]");
  switched.checked = !off();
  switched.addEventListener("change", () => localStorage.setItem("keys", switched.checked ? "on" : "off"));
  const rows = () => [...document.querySelectorAll("[data-rows] a.t")];
  const step = (by) => {
    const all = rows();
    const at = all.indexOf(document.activeElement);
    all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))]?.focus();
  };
  const press = (key) => {
    const found = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!found) return false;
    found.closest("details")?.setAttribute("open", "");
    if (found.matches("summary")) {
      found.parentElement.open = true;
      (found.parentElement.querySelector("textarea, input:not([type=hidden]), select, button") ?? found).focus();
    } else if (found.matches("input, textarea, select")) found.focus();
    else found.click();
    return true;
  };
  const places = { q: "/", d: "/devices", c: "/customers", s: "/settings" };
  let going = false;
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "?" && !typing) { sheet.showModal(); event.preventDefault(); return; }
    if (off() || typing || sheet.open || event.ctrlKey || event.metaKey || event.altKey) return;
    const went = going;
    going = false;
    let done = true;
    if (went && places[event.key]) location.assign(places[event.key]);
    else if (event.key === "g") going = true;
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "x") document.activeElement?.closest("[data-rows] tr")?.querySelector("[type=checkbox]")?.click();
    else done = /^[a-z/]$/.test(event.key) && press(event.key);
    if (done) event.preventDefault();
  });
}
