export const eventKinds = [
  'demonstration',
  'march',
  'match',
  'summit',
  'state-visit',
  'festival',
  'commemoration',
] as const;

/** A forbidden event may still take place, and then goes on like any other. */
export const eventStatuses = [
  'announced',
  'authorised',
  'forbidden',
  'under-way',
  'dispersing',
  'ended',
  'cancelled',
] as const;

export const organiserKinds = [
  'union',
  'association',
  'student-body',
  'political',
  'sports',
  'culture',
  'authority',
  'foreign',
  'nobody',
] as const;

/** In their order. */
export const eventPhases = ['set-up', 'event', 'dispersal', 'take-down'] as const;

export const estimateSources = ['police', 'organiser', 'other'] as const;
/** Rows by hand counter at fixed points, area by density, transport (coaches, trains), pictures from above, declared. */
export const estimateMethods = ['rows', 'area', 'transport', 'aerial', 'declared'] as const;

export const closureKinds = ['segment', 'stop', 'line'] as const;
export const commandLevels = ['gold', 'silver', 'bronze'] as const;
export const unitStates = ['planned', 'reserve', 'ready', 'engaged', 'released'] as const;

/** Federal support: the reserve (FERES), the intervention corps (CIK), DAS; the railway police; STIB-MIVB's own. */
export const federalServices = ['federal-reserve', 'cik', 'das', 'railway-police', 'stib-security'] as const;
/** Solidarity between zones (MFO-2), its mortgaged capacity (HyCap), the federal reserve. */
export const reinforcementChannels = ['mfo-2', 'hycap', 'federal-reserve'] as const;
export const reinforcementStatuses = ['asked', 'granted', 'refused', 'on-site'] as const;

export const outcomes = ['authorised', 'conditions', 'forbidden'] as const;
export const assessmentLevels = ['1', '2', '3', '4'] as const;
/** CP-Ops is the command post of the operation. */
export const postKinds = ['cp-ops', 'filter', 'first-aid', 'reserve'] as const;
