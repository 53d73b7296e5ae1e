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
const amount = (value, unit) => {
  if (value === null || value === undefined) return "nothing seen";
  const round = Math.abs(value) < 10 ? 2 : 1;
  const number = value.toLocaleString("en", { maximumFractionDigits: round });
  if (unit === "percent") return `${number} %`;
  if (unit !== "gb") return number;
  return Math.abs(value) >= 1000 ? `${(value / 1000).toLocaleString("en", { maximumFractionDigits: 2 })} TB` : `${number} GB`;
};
const limitLine = (limit) => (plot) => {
  const at = Math.round(plot.valToPos(limit, "y", true));
  const { left, width } = plot.bbox;
  const { ctx } = plot;
  ctx.save();
  ctx.strokeStyle = colour("critical");
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.setLineDash([5 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(left, at);
  ctx.lineTo(left + width, at);
  ctx.stroke();
  ctx.restore();
};
const draw = (Plot, figure) => {
  const drawing = figure.querySelector(".drawing");
  const { chart: unit, name, limit, limitWords } = figure.dataset;
  const [from, to] = column(figure.dataset.span);
  const hasRange = "least" in figure.dataset;
  const data = [column(figure.dataset.at), column(figure.dataset.mean)];
  if (hasRange) data.push(column(figure.dataset.most), column(figure.dataset.least));
  const numbers = data.slice(1).flat().filter((one) => one !== null);
  const bound = limit === undefined ? [] : [Number(limit)];
  const value = (_, one) => amount(one, unit);
  const [accent, soft, line, wash] = ["accent", "soft", "line", "accent-wash"].map(colour);
  const font = `12px ${getComputedStyle(document.body).fontFamily}`;
  const series = [
    { label: "At", value: (_, at) => (at === null ? "" : new Date(at * 1000).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" })) },
    { label: name, stroke: accent, width: 2, value, points: { show: false } },
  ];
  if (hasRange) series.push({ label: "Most", width: 0, value, points: { show: false } }, { label: "Least", width: 0, value, points: { show: false } });
  const axis = { stroke: soft, font, ticks: { stroke: line, width: 1 }, grid: { stroke: line, width: 1 } };
  const place = document.createElement("div");
  place.className = "alive";
  const whole = document.createElement("button");
  whole.className = "link";
  whole.type = "button";
  whole.textContent = "See all of it";
  whole.hidden = true;
  const zoomed = (plot, key) => {
    if (key === "x") whole.hidden = plot.scales.x.min <= from && plot.scales.x.max >= to;
  };
  const options = {
    width: drawing.clientWidth,
    height: 180,
    series,
    bands: hasRange ? [{ series: [2, 3], fill: wash }] : [],
    scales: {
      x: { time: true, range: (_, least, most) => (least === null ? [from, to] : [least, most]) },
      y: { range: () => [Math.min(0, ...numbers, ...bound), Math.max(...numbers, ...bound) * 1.05 || 1] },
    },
    axes: [{ ...axis, grid: { show: false } }, { ...axis, size: 58, ticks: { show: false }, values: (_, levels) => levels.map((one) => amount(one, unit)) }],
    cursor: { drag: { x: true, y: false, setScale: true } },
    hooks: { setScale: [zoomed], draw: limit === undefined ? [] : [limitLine(Number(limit))] },
  };
  drawing.before(place);
  const plot = new Plot(options, data, place);
  plot.setScale("x", { min: from, max: to });
  plot.root.setAttribute("role", "img");
  plot.root.setAttribute("aria-label", `Chart: ${name}`);
  whole.addEventListener("click", () => plot.setScale("x", { min: from, max: to }));
  const under = document.createElement("p");
  under.className = "under";
  if (limitWords) {
    const words = document.createElement("span");
    words.className = "limit-words";
    words.textContent = limitWords;
    under.append(words);
  }
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
