// Articles that fit what is being typed, offered beside it; the form works without it, and asks once before it sends.
const place = document.querySelector("[data-offer]");
if (place) {
  const form = place.closest("form");
  const text = form.querySelector("textarea");
  const [PAUSE_MS, LEAST, MOST] = [400, 4, 300];
  let asked = "";
  let pause;
  const look = async () => {
    const typed = text.value.trim().slice(0, MOST);
    if (typed === asked) return;
    asked = typed;
    const answer = typed.length < LEAST ? null : await fetch(`${place.dataset.offer}?${new URLSearchParams({ text: typed })}`);
    if (asked !== typed) return;
    const found = answer?.ok && !answer.redirected ? await answer.text() : "";
    if (asked !== typed) return;
    place.innerHTML = found;
    place.hidden = found.trim() === "";
    // What was offered already is not offered again on the way.
    if (!place.hidden) form.elements.looked.value = "yes";
  };
  text.addEventListener("input", () => {
    clearTimeout(pause);
    // Without an answer nothing is offered, and the form is as it was.
    pause = setTimeout(() => look().catch(() => { asked = ""; }), PAUSE_MS);
  });
}
