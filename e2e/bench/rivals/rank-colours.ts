/** Of circles, by rank 0 to 4: as the product's signs. */
export const rankColours = ['#8b9bb0', '#4aa3df', '#f2c230', '#f28a2e', '#e5484d'] as const;
