/**
 * What runs the signed-in space: Preact, under the names that the code and its libraries import React by. Vite, Jest and
 * dependency-cruiser all read it here, the last one in this shape only, so that none of them sees another engine.
 */
module.exports = {
  resolve: {
    alias: {
      react: 'preact/compat',
      'react-dom': 'preact/compat',
      // A filling-in for React 17, where `useSyncExternalStore` is missing.
      'use-sync-external-store/shim/index.js': 'preact/compat',
    },
  },
};
