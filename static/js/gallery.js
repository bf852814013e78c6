/* Galleries: a picture opens large above the page. Without this file its link opens it alone. */

/** One dialog serves all galleries of a page; it is built when a picture is first opened. */
class Viewer {
  constructor(labels) {
    this.dialog = document.createElement("dialog");
    this.dialog.className = "c-viewer";
    this.picture = document.createElement("img");
    this.picture.className = "c-viewer__picture";
    this.caption = document.createElement("figcaption");
    this.caption.className = "c-viewer__caption";
    this.place = document.createElement("p");
    this.place.className = "c-viewer__place";
    this.place.setAttribute("aria-live", "polite");
    const figure = document.createElement("figure");
    figure.append(this.picture, this.caption);
    this.previous = this.#button("previous", labels.previous, () => this.step(-1));
    this.next = this.#button("next", labels.next, () => this.step(1));
    const close = this.#button("close", labels.close, () => this.dialog.close());
    this.dialog.append(close, figure, this.previous, this.place, this.next);
    this.dialog.addEventListener("keydown", (event) => this.#onKey(event));
    this.dialog.addEventListener("click", (event) => {
      if (event.target === this.dialog) {
        this.dialog.close();
      }
    });
    this.#followSwipes(figure);
    document.body.append(this.dialog);
  }

  #button(name, label, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `c-viewer__button c-viewer__button--${name}`;
    button.setAttribute("aria-label", label);
    button.title = label;
    button.addEventListener("click", act);
    return button;
  }

  #onKey(event) {
    const steps = { ArrowLeft: -1, ArrowRight: 1 };
    if (event.key in steps) {
      event.preventDefault();
      this.step(steps[event.key]);
    }
  }

  #followSwipes(figure) {
    let start = null;
    figure.addEventListener("touchstart", (event) => {
      start = event.touches.length === 1 ? event.touches[0].clientX : null;
    }, { passive: true });
    figure.addEventListener("touchend", (event) => {
      const moved = start === null ? 0 : event.changedTouches[0].clientX - start;
      if (Math.abs(moved) > 48) {
        this.step(moved > 0 ? -1 : 1);
      }
      start = null;
    });
  }

  /** Show the picture of `links[index]`; the browser gives the focus back when it is closed. */
  open(links, index) {
    this.links = links;
    this.show(index);
    this.dialog.showModal();
  }

  step(by) {
    this.show((this.index + by + this.links.length) % this.links.length);
  }

  show(index) {
    this.index = index;
    const link = this.links[index];
    const small = link.querySelector("img");
    this.picture.src = link.href;
    this.picture.alt = small.alt;
    this.caption.textContent = link.closest("figure").querySelector("figcaption").textContent.trim();
    this.dialog.setAttribute("aria-label", link.closest("[data-gallery]").getAttribute("aria-label"));
    this.place.textContent = `${index + 1} / ${this.links.length}`;
  }
}

let viewer = null;

for (const gallery of document.querySelectorAll("[data-gallery]")) {
  const links = [...gallery.querySelectorAll(".c-gallery__link")];
  for (const [index, link] of links.entries()) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) {
        return; // whoever wants a tab or a window of its own gets it
      }
      event.preventDefault();
      viewer ??= new Viewer(gallery.dataset);
      viewer.open(links, index);
    });
  }
}
