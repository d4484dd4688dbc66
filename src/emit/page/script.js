(() => {
  "use strict";
  for (const button of document.querySelectorAll("button[data-copy]")) {
    const source = document.getElementById(button.dataset.copy);
    const label = button.firstChild;
    const words = label.nodeValue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(source.textContent);
        label.nodeValue = button.dataset.done;
        setTimeout(() => { label.nodeValue = words; }, 2000);
      } catch {
        getSelection().selectAllChildren(source);
      }
    });
  }

  const finder = document.getElementById("finder");
  if (!finder) return;
  const input = finder.querySelector("input");
  const nothing = document.getElementById("nothing");
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const years = [...document.querySelectorAll(".year")].map((year) => ({
    year,
    wasOpen: year.open,
    meetups: [...year.querySelectorAll(":scope > ol > li")].map((meetup) => [meetup, fold(meetup.textContent)]),
  }));
  const search = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { year, wasOpen, meetups } of years) {
      let here = 0;
      for (const [meetup, text] of meetups) {
        meetup.hidden = !words.every((word) => text.includes(word));
        here += meetup.hidden ? 0 : 1;
      }
      year.hidden = here === 0;
      year.open = words.length > 0 ? here > 0 : wasOpen;
      found += here;
    }
    nothing.textContent = found === 0 ? nothing.dataset.words : "";
  };
  finder.hidden = false;
  input.addEventListener("input", search);
  search();
})();
