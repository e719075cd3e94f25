// Adds the reader's own times where their clock differs from the conference's, and opens what an address points to. The page is whole without it.
const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const day = new Intl.DateTimeFormat(undefined, { weekday: "short" });
const date = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" });
let differs = false;
for (const it of document.querySelectorAll(".meta time:first-child")) {
  const moment = new Date(it.dateTime), here = clock.format(moment), sameDay = date.format(moment) === it.dateTime.slice(0, 10);
  if (sameDay && here === it.textContent) continue;
  differs = true;
  const yours = document.createElement("span");
  yours.className = "yours";
  yours.innerHTML = "<span class=visually-hidden>your time </span>";
  yours.append(`${sameDay ? "" : `${day.format(moment)} `}${here}`);
  it.parentElement.parentElement.insertBefore(yours, it.parentElement.nextSibling);
}
const note = document.querySelector(".yours-note");
if (differs) {
  note.querySelector("b").textContent = Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll("_", " ");
  note.hidden = false;
}
const open = () => {
  const found = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = found && found.querySelector(":scope > details");
  if (details) details.open = true;
};
addEventListener("hashchange", open);
open();
