/**
 * What takes minutes because it repeats runs smaller in `npm test`, and whole in `npm run test:whole`. No assertion is
 * left out: only how often, or over how many looks, the same ones are made.
 */
export const isWhole = process.env['RINGBOK_WHOLE'] === '1';

/** So many in `npm test`, so many in `npm run test:whole`. */
export const times = (usual: number, whole: number): number => (isWhole ? whole : usual);
