/**
 * What runs the signed-in space: Preact, under the names that the code and its libraries import React by. Vite and Jest
 * read it here, so that a test renders with the engine of the browser.
 */
module.exports = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  // A filling-in for React 17, where `useSyncExternalStore` is missing.
  'use-sync-external-store/shim/index.js': 'preact/compat',
};
