/**
 * <portal-chart>: draws the data in its script element as bars with Chart.js, which is served from
 * here. The table beside it says the same, so that nothing is lost where this does not run.
 */
const LIGHT = { good: "#1b7f4d", bad: "#c4620a", waiting: "#2f6db3", overdue: "#b00020", neutral: "#6a5acd" };
const DARK = { good: "#57c98d", bad: "#ffb74d", waiting: "#82b6f2", overdue: "#ff8a80", neutral: "#b8aef5" };
let library;

function load(address) {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve(window.Chart);
    script.onerror = reject;
    document.head.append(script);
  });
  return library;
}

// What stands beside a bar takes a second line: a phone would cut it off.
function inLines(label) {
  return label.match(/\S.{0,16}\S(?=\s|$)|\S+/g) ?? label;
}

function configuration(data, tones, colour) {
  const lines = "rgb(128 128 128 / 25%)";
  const axis = { stacked: data.stacked, ticks: { color: colour, precision: 0 }, grid: { color: lines } };
  return {
    type: "bar",
    data: {
      labels: data.horizontal ? data.labels.map(inLines) : data.labels,
      datasets: data.series.map((each) => ({
        label: each.label,
        data: each.values,
        backgroundColor: tones[each.tone],
        maxBarThickness: 36,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: data.horizontal ? "y" : "x",
      locale: document.documentElement.lang || "vi",
      scales: { x: { ...axis, beginAtZero: true }, y: { ...axis, beginAtZero: true } },
      plugins: {
        title: { display: true, text: data.title, color: colour, font: { size: 15 } },
        legend: { position: "bottom", labels: { color: colour } },
        tooltip: { mode: "index", intersect: false },
      },
    },
  };
}

class PortalChart extends HTMLElement {
  async connectedCallback() {
    const source = this.querySelector("script[type='application/json']");
    if (!source || this.chart) return;
    const data = JSON.parse(source.textContent);
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", data.title);
    this.append(canvas);
    const style = getComputedStyle(this);
    // What is written light stands on a dark ground.
    const [red, green, blue] = style.color.match(/\d+/g).map(Number);
    const tones = red + green + blue > 384 ? DARK : LIGHT;
    try {
      const Chart = await load(this.dataset.library);
      this.chart = new Chart(canvas, configuration(data, tones, style.color));
    } catch {
      this.hidden = true;
    }
  }

  disconnectedCallback() {
    this.chart?.destroy();
    this.chart = undefined;
    this.querySelector("canvas")?.remove();
  }
}

customElements.define("portal-chart", PortalChart);
