"use strict";
// Without this file everything works; with it, the error summary is where reading goes on.
const summary = document.querySelector(".error-summary");
if (summary) summary.focus();
// A form that a passkey answers is sent by its own script, once the key has spoken.
document.addEventListener("submit", (event) => {
  if ("byKey" in event.target.dataset && window.PublicKeyCredential) event.preventDefault();
});
