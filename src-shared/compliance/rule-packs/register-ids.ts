/** The do-not-call registers that some country's law or custom asks about, the home country's first. */
export const registerIds = [
  'nix-telefon',
  'reservasjonsregisteret',
  'puhelin-robinson',
  'bel-me-niet-meer',
  'ndd',
  'tps',
  'ctps',
  'lista-robinson',
  'rpo',
] as const;
export type RegisterId = (typeof registerIds)[number];
