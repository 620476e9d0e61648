export const duplicates = {
  maybe: 'Cette fiche existe peut-être déjà\u00a0:',
  sameName: 'même nom',
  same: (fields: string) => `même valeur\u00a0: ${fields}`,
  known: (label: string, field: string) => `${label} a déjà cette valeur (${field}).`,
  look: 'Voir la fiche',
};
