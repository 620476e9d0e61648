export const operations = {
  undo: 'Annuler',
  undoKeys: 'Ctrl Z',
  undone: (text: string) => `Annulé\u00a0: ${text}`,
  redone: (text: string) => `Refait\u00a0: ${text}`,
  undoTheRest: 'Annuler le reste',
  changed: (field: string, record: string) => (record ? `${field} de ${record}` : field),
  trashed: (record: string) => `${record} est à la corbeille`,
  trashedMany: (count: string) => `${count} fiches sont à la corbeille`,
  created: (record: string) => `${record} est créé`,
  changedMany: (field: string, count: string) => `${field} changé sur ${count} fiches`,
  outOfReach: (count: number) =>
    count > 1
      ? `${count} fiches n’ont pas changé\u00a0: elles ne sont pas à vous.`
      : 'Une fiche n’a pas changé\u00a0: elle n’est pas à vous.',
  readOnly: 'Vous pouvez lire ce champ, pas le modifier.',
  computed: 'Ce champ se calcule tout seul.',
};

export const conflict = {
  title: (who: string) => `${who} a modifié ce champ en même temps que vous`,
  titleMany: (who: string) => `${who} a modifié ces champs en même temps que vous`,
  nothingLost: 'Rien n’est perdu. Choisissez la valeur à garder, l’autre reste dans l’historique de la fiche.',
  someone: 'Quelqu’un',
  mine: 'Vous',
  other: 'Autre valeur',
  otherHint: 'Saisir une troisième valeur',
  before: 'Avant vos deux modifications\u00a0:',
  empty: 'vide',
  later: 'Décider plus tard',
  keepMine: 'Garder ma valeur',
  keepChosen: 'Garder ces valeurs',
};
