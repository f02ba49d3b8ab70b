/** Why a file is not read: a code of `refus-tableau.ts` and what its sentence needs. The only exception that the thread means to throw. */
class Refus extends Error {
  constructor(code, params = {}) {
    super(code);
    this.name = 'Refus';
    this.code = code;
    this.params = params;
  }
}

module.exports = { Refus };
