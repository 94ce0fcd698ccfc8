"use strict";
// Without this file everything works; with it, the error summary is where reading goes on.
const summary = document.querySelector(".error-summary");
if (summary) summary.focus();
