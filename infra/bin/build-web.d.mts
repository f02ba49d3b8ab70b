/** What the signed-in space is made from. */
export const WEB_SOURCES: readonly string[];
export function hasWeb(root: string): boolean;
/** Bundles the signed-in space into `out`; false when it does not compile. */
export function bundleWeb(root: string, out: string): boolean;
