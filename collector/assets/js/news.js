// New tickets and changes, announced as they come; pages work without it.
// A place with data-news="queue" counts new tickets; one with data-news="ticket" and data-number says that its ticket
// changed; one with data-news="watched" and data-numbers says it of those that one watches; what they say stands in
// data-one and data-many (with {count}), and in data-said (with {number}); one with
// data-news="first_report" goes to its data-to when a device has reported for the first time, also when
// that was while nobody listened: data-heard is the newest device that had reported when the page was made.
const places = [...document.querySelectorAll("[data-news]")];
if (places.length > 0 && "EventSource" in window) {
  const events = new EventSource("/events");
  const fresh = new Set();
  const say = (place, text) => {
    (place.querySelector("a") ?? place).textContent = text;
    place.hidden = false;
  };
  const opened = (number) => {
    fresh.add(number);
    const text = ({ one, many }) => (fresh.size === 1 ? one : many.replace("{count}", fresh.size));
    places.filter((place) => place.dataset.news === "queue").forEach((place) => say(place, text(place.dataset)));
  };
  const changed = (number) => {
    const about = places.filter((place) => place.dataset.news === "ticket" && place.dataset.number === number);
    about.forEach((place) => say(place, place.dataset.said));
    const watched = places.filter((place) => place.dataset.numbers?.split(" ").includes(number));
    watched.forEach((place) => say(place, place.dataset.said.replace("{number}", number)));
  };
  events.addEventListener("ticket_opened", (event) => { opened(event.data); changed(event.data); });
  events.addEventListener("ticket_changed", (event) => changed(event.data));
  events.addEventListener("missed", () => opened("missed"));
  const waiting = places.find((place) => place.dataset.news === "first_report");
  if (waiting) {
    const goOn = () => location.assign(waiting.dataset.to);
    events.addEventListener("first_report", goOn);
    events.addEventListener("newest_device", (event) => { if (event.data !== waiting.dataset.heard) goOn(); });
  }
  // Said on the page, so that a test, or a person who looks closely, can tell that it is live.
  events.addEventListener("open", () => document.documentElement.setAttribute("data-listening", ""));
  events.addEventListener("error", () => document.documentElement.removeAttribute("data-listening"));
  // A page that is left must not hold a connection that the next one needs.
  addEventListener("pagehide", () => events.close());
}
