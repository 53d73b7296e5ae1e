// Charts that can be zoomed: uPlot draws over the server's drawing the numbers that stand in its figure. Pages work without
// it; paper always shows the server's drawing.
const figures = [...document.querySelectorAll("[data-chart]")];
const column = (text) => (text ?? "").split(" ").map((one) => (one === "-" ? null : Number(one)));
const colour = (name) => {
  // A colour of the style sheet may depend on the theme: what it comes to is asked of an element that bears it.
  const probe = document.createElement("span");
  probe.className = `ask-${name}`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};
// Words come with the figure, numbers and times as the page's language writes them.
const language = document.documentElement.lang || "en";
const dates = language === "en" ? "en-GB" : language;
const amount = (value, unit, nothing = "") => {
  if (value === null || value === undefined) return nothing;
  const round = Math.abs(value) < 10 ? 2 : 1;
  const number = value.toLocaleString(language, { maximumFractionDigits: round });
  if (unit === "percent") return `${number} %`;
  if (unit !== "gb") return number;
  return Math.abs(value) >= 1000 ? `${(value / 1000).toLocaleString(language, { maximumFractionDigits: 2 })} TB` : `${number} GB`;
};
const limitLine = (limit, words, isRight, font) => (plot) => {
  const at = Math.round(plot.valToPos(limit, "y", true));
  const { left, top, width } = plot.bbox;
  const { ctx } = plot;
  const scaled = devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = colour("critical");
  ctx.lineWidth = 1.5 * scaled;
  ctx.setLineDash([5 * scaled, 4 * scaled]);
  ctx.beginPath();
  ctx.moveTo(left, at);
  ctx.lineTo(left + width, at);
  ctx.stroke();
  ctx.font = `${12 * scaled}px ${font}`;
  ctx.textAlign = isRight ? "right" : "left";
  ctx.textBaseline = "alphabetic";
  const beside = at < top + 16 * scaled ? at + 14 * scaled : at - 5 * scaled;
  ctx.setLineDash([]);
  ctx.strokeStyle = colour("card");
  ctx.lineWidth = 4 * scaled;
  const edge = isRight ? left + width : left;
  ctx.strokeText(words, edge, beside);
  ctx.fillText(words, edge, beside);
  ctx.restore();
};
// What is ahead: the trend, dashed, and the band between the fastest and the slowest growth.
const aheadLine = ([made, from, earliest, expected, full, last, reached]) => (plot) => {
  const place = (at, value) => [plot.valToPos(at, "x", true), plot.valToPos(value, "y", true)];
  const { ctx } = plot;
  const { left, top, width, height } = plot.bbox;
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  ctx.fillStyle = ctx.strokeStyle = colour("high");
  ctx.globalAlpha = 0.18;
  ctx.beginPath();
  ctx.moveTo(...place(made, from));
  [place(earliest, full), place(Math.max(earliest, last), full), place(last, reached)].forEach((point) => ctx.lineTo(...point));
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.lineWidth = 2 * devicePixelRatio;
  ctx.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(...place(made, from));
  ctx.lineTo(...place(expected, full));
  ctx.stroke();
  ctx.restore();
};
// Times as the server names them: the day where a day begins, the hour within it, the month over many.
const times = (zone) => {
  const as = (options) => new Intl.DateTimeFormat(dates, { timeZone: zone, ...options });
  const clock = as({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const [day, month] = [as({ day: "numeric", month: "short" }), as({ month: "short", year: "numeric" })];
  return (_, places, __, ___, step) => places.map((at) => {
    const moment = new Date(at * 1000);
    if (step >= 28 * 86400) return month.format(moment);
    const hour = clock.format(moment);
    return step >= 86400 || hour === "00:00" ? day.format(moment) : hour;
  });
};
const draw = (Plot, figure) => {
  const drawing = figure.querySelector(".drawing");
  const { chart: unit, name, title, limit, limitWords, zone, timeWord, nothingWord, wholeWord, leastWord, mostWord } = figure.dataset;
  const levels = column(figure.dataset.levels);
  const [from, to] = column(figure.dataset.span);
  const hasRange = "least" in figure.dataset;
  const data = [column(figure.dataset.at), column(figure.dataset.mean)];
  if (hasRange) data.push(column(figure.dataset.most), column(figure.dataset.least));
  const value = (_, one) => amount(one, unit, nothingWord);
  const [accent, soft, line, wash] = ["accent", "soft", "line", "accent-wash"].map(colour);
  const family = getComputedStyle(document.body).fontFamily;
  const moment = new Intl.DateTimeFormat(dates, { timeZone: zone, dateStyle: "medium", timeStyle: "short" });
  const series = [
    { label: timeWord, value: (_, at) => (at === null ? "" : moment.format(new Date(at * 1000))) },
    { label: name, stroke: accent, width: 2, value, points: { show: false } },
  ];
  if (hasRange) series.push({ label: mostWord, width: 0, value, points: { show: false } }, { label: leastWord, width: 0, value, points: { show: false } });
  const axis = { stroke: soft, font: `12px ${family}`, ticks: { stroke: line, width: 1 }, grid: { stroke: line, width: 1 } };
  const place = document.createElement("div");
  place.className = "alive";
  const whole = document.createElement("button");
  whole.className = "link";
  whole.type = "button";
  whole.textContent = wholeWord;
  whole.hidden = true;
  const zoomed = (plot, key) => {
    if (key === "x") whole.hidden = plot.scales.x.min <= from && plot.scales.x.max >= to;
  };
  const above = [];
  if (figure.dataset.ahead !== undefined) above.push(aheadLine(column(figure.dataset.ahead)));
  if (limit !== undefined) above.push(limitLine(Number(limit), limitWords, "limitRight" in figure.dataset, family));
  const options = {
    width: drawing.clientWidth,
    height: 180,
    padding: [10, 4, 0, 0],
    series,
    bands: hasRange ? [{ series: [2, 3], fill: wash }] : [],
    scales: {
      x: { time: true, range: (_, least, most) => (least === null ? [from, to] : [least, most]) },
      y: { range: () => [levels[0], levels[levels.length - 1]] },
    },
    tzDate: (at) => Plot.tzDate(new Date(at * 1000), zone),
    axes: [
      { ...axis, grid: { show: false }, size: 32, space: 70, values: times(zone) },
      { ...axis, size: 58, ticks: { show: false }, splits: () => levels, values: (_, all) => all.map((one) => amount(one, unit)) },
    ],
    cursor: { drag: { x: true, y: false, setScale: true } },
    hooks: { setScale: [zoomed], draw: above },
  };
  drawing.before(place);
  const plot = new Plot(options, data, place);
  plot.setScale("x", { min: from, max: to });
  plot.root.setAttribute("role", "img");
  plot.root.setAttribute("aria-label", title);
  whole.addEventListener("click", () => plot.setScale("x", { min: from, max: to }));
  const under = document.createElement("p");
  under.className = "under";
  under.append(whole);
  place.append(under);
  figure.classList.add("drawn");
  return { plot, place };
};
const begin = async () => {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "/assets/uplot.css";
  const styled = new Promise((done) => style.addEventListener("load", done));
  document.head.append(style);
  const { default: Plot } = await import("/assets/uplot.js");
  await styled;
  let drawn = [];
  const all = () => {
    drawn.forEach(({ plot, place }) => { plot.destroy(); place.remove(); });
    figures.forEach((figure) => figure.classList.remove("drawn"));
    drawn = figures.map((figure) => draw(Plot, figure));
  };
  all();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    all();
  });
};
if (figures.length > 0) begin();
