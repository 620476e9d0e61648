const cases = (count: string) => `${count} case${count === '1' || count === '0' ? '' : 's'}`;
const s = (count: string) => (count === '1' || count === '0' ? '' : 's');

/** What is done to ranges of cells. */
export const grid = {
  cells: (count: number, shown: string) => `${shown} case${count > 1 ? 's' : ''}`,
  average: 'Moyenne',
  least: 'Min.',
  most: 'Max.',
  colors: (field: string | undefined) => (field ? `Couleurs\u00a0: ${field}` : 'Couleurs'),
  colorRows: 'Colorer les lignes selon',
  noColor: 'Aucune couleur',
  figureOf: (column: string) => `Résumer ${column}`,
  figures: { sum: 'Somme', average: 'Moyenne', min: 'Min.', max: 'Max.', filled: 'Remplies', none: 'Rien' },
  find: 'Trouver dans la vue',
  found: (nth: string | null, shown: string, count: number) =>
    count === 0 ? 'rien' : nth ? `${nth} sur ${shown}` : `${shown} trouvé${count > 1 ? 's' : ''}`,
  nextFind: 'Suivant',
  previousFind: 'Précédent',
  shiftEnter: 'Maj Entrée',
  space: 'Espace',
  del: 'Suppr',
  rowHeight: 'Hauteur des lignes',
  densities: { serree: 'Serrée', ordinaire: 'Ordinaire', aeree: 'Aérée' },
  fillDown: 'Recopier vers le bas',
  copied: (count: string) => `${cases(count)} copiée${s(count)}`,
  pasted: (count: string) => `${cases(count)} collée${s(count)}`,
  filled: (count: string) => `${cases(count)} recopiée${s(count)} vers le bas`,
  emptied: (count: string) => `${cases(count)} vidée${s(count)}`,
  batch: (nth: number, of: number, count: string) => `Lot ${nth} sur ${of}\u00a0: ${cases(count)} en cours d’écriture`,
  refused: (count: number) =>
    count > 1
      ? `${count} cases n’ont pas pris leur valeur\u00a0: elles montrent ce que vous avez donné, et pourquoi.`
      : 'Une case n’a pas pris sa valeur\u00a0: elle montre ce que vous avez donné, et pourquoi.',
  fixed: (count: number, fields: string[]) =>
    `${count > 1 ? `${count} cases ne se modifient` : 'Une case ne se modifie'} pas ici (${fields.join(', ')}).`,
  required: (field: string) => `${field} ne peut pas rester vide.`,
  nothingToChange: 'Rien à changer\u00a0: ces cases ont déjà ces valeurs.',
  beyond: (count: number) =>
    count > 1
      ? `${count} cases collées tombaient hors de la liste\u00a0: elles ont été laissées.`
      : 'Une case collée tombait hors de la liste\u00a0: elle a été laissée.',
  allLoaded: (count: string) => `Toute la liste est prise\u00a0: ${count} lignes.`,
  downToEnd: (count: string) => `Pris jusqu’à la fin de la liste\u00a0: ${count} lignes.`,
  downAsFar: (count: string) =>
    `${count} lignes prises, jusqu’à la dix-millième. Filtrez la liste pour prendre les autres.`,
  onlyFirst: (count: string) => `Les ${count} premières lignes sont prises. Filtrez la liste pour prendre les autres.`,
};

export const rowMenu = {
  title: (name: string) => `Actions sur ${name}`,
  peek: 'Regarder à côté',
  open: 'Ouvrir la fiche',
  openElsewhere: 'Ouvrir dans un nouvel onglet',
  empty: 'Vider',
  filterBy: (field: string, value: string) => `Filtrer\u00a0: ${field} est ${value}`,
  filterEmpty: (field: string) => `Filtrer\u00a0: ${field} est vide`,
  select: 'Cocher la ligne',
  duplicate: 'Dupliquer',
};

export const columnMenu = {
  title: (name: string) => `Colonne ${name}`,
  sortUp: 'Trier en montant',
  sortDown: 'Trier en descendant',
  unsort: 'Ne plus trier par elle',
  wider: 'Élargir',
  narrower: 'Rétrécir',
  left: 'Avancer d’une place',
  right: 'Reculer d’une place',
  hide: 'Masquer la colonne',
  hidden: (name: string) => `Colonne ${name} masquée`,
  movedTo: (name: string, place: number, of: number) => `${name}\u00a0: colonne ${place} sur ${of}`,
  resizedTo: (name: string, width: number) => `${name}\u00a0: ${width} pixels de large`,
  keys: { wider: 'Maj →', narrower: 'Maj ←' },
};
