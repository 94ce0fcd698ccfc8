"use strict";
// Without this file everything works; with it, the error summary is where reading goes on.
const summary = document.querySelector(".error-summary");
if (summary) summary.focus();
// A form that a passkey answers is sent by its own script, once the key has spoken.
document.addEventListener("submit", (event) => {
  if ("byKey" in event.target.dataset && window.PublicKeyCredential) event.preventDefault();
});
// While papers are being read the page looks again by itself; what is typed meanwhile stays.
const PAUSE = 1500;
const again = async () => {
  const there = document.querySelector("[data-reading=on]");
  if (!there) return;
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-reading]");
  if (!fresh) return;
  there.replaceChildren(...fresh.childNodes);
  there.dataset.reading = fresh.dataset.reading;
  setTimeout(again, PAUSE);
};
setTimeout(again, PAUSE);
