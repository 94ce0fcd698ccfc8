// html-validate by all of its recommended rules. Only what is switched off is listed, with the reason.
"use strict";

module.exports = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Style of the source, which no reader meets: allauth's own pages come indented.
    "no-trailing-whitespace": "off",
  },
};
