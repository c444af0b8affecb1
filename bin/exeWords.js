"use strict";
/** Russian texts that Windows shows of the program. */
module.exports = { NAME: "Реестр должников" };
