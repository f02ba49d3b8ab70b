/** Stops the server that start-postgres.cjs started; nothing to do with the one of DATABASE_URL. */
module.exports = async function stopPostgresOfTests() {
  await globalThis.stopPostgresOfTests?.();
};
