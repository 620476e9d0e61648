/** Where keys do something: everywhere, or where such a thing is on screen. */
type Place = 'everywhere' | 'list' | 'panel' | 'record' | 'quote';

interface KeyGroup {
  place: Place;
  name: string;
  /** Each way to press them, keys held together with a blank between; and what that does. */
  keys: [string[], string][];
}

const groups: KeyGroup[] = [
  {
    place: 'everywhere',
    name: 'Partout',
    keys: [
      [['Ctrl K'], 'Rechercher ou agir'],
      [['C'], 'Créer, puis une lettre'],
      [['Ctrl Z'], 'Annuler'],
      [['Ctrl Maj Z'], 'Refaire'],
      [['Échap'], 'Fermer ce qui est devant'],
      [['?', 'Ctrl /'], 'Cette feuille'],
    ],
  },
  {
    place: 'list',
    name: 'Dans la grille',
    keys: [
      [['↑', '↓', '←', '→'], 'Se déplacer'],
      [['Maj ↓'], 'Étendre la plage'],
      [['Ctrl A'], 'Prendre toute la liste'],
      [['F2'], 'Modifier la case, ou taper'],
      [['Entrée'], 'Enregistrer, descendre'],
      [['Tab'], 'Enregistrer, à droite'],
      [['Ctrl C', 'Ctrl V'], 'Copier, coller des cases'],
      [['Ctrl D'], 'Recopier vers le bas'],
      [['Suppr'], 'Vider les cases'],
      [['Maj F10'], 'Menu de la ligne'],
    ],
  },
  {
    place: 'list',
    name: 'Sur la ligne',
    keys: [
      [['Espace'], 'Regarder sans quitter'],
      [['J', 'K'], 'Fiche suivante, précédente'],
      [['O'], 'Ouvrir en entier la fiche regardée'],
      [['X'], 'Cocher la ligne ouverte'],
    ],
  },
  {
    place: 'list',
    name: 'Filtrer et ranger',
    keys: [
      [['Ctrl F'], 'Trouver dans la vue'],
      [['F'], 'Ouvrir les filtres'],
      [['Alt F'], 'Filtrer par cette valeur'],
      [['Maj ←', 'Maj →'], 'Largeur, sur un titre de colonne'],
      [['Alt ←', 'Alt →'], 'Place, sur un titre de colonne'],
    ],
  },
  {
    place: 'panel',
    name: 'Panneau ouvert',
    keys: [
      [['J', 'K'], 'Fiche suivante, précédente'],
      [['O'], 'Ouvrir en entier'],
      [['Échap'], 'Fermer et revenir à la case'],
    ],
  },
  {
    place: 'record',
    name: 'Sur la fiche',
    keys: [[['N'], 'Écrire une note']],
  },
  {
    place: 'quote',
    name: 'Lignes du devis',
    keys: [
      [['Entrée'], 'Ligne suivante'],
      [['↑', '↓'], 'Ligne au-dessus, au-dessous'],
      [['Alt ↑', 'Alt ↓'], 'Déplacer la ligne'],
    ],
  },
];

/** The sheet of shortcuts. */
export const keySheet = {
  title: 'Raccourcis valables ici',
  list: (name: string) => `Liste\u00a0: ${name.toLowerCase()}`,
  search: 'Chercher un geste',
  none: (text: string) => `Aucun geste pour «\u00a0${text}\u00a0».`,
  note: 'Une lettre seule n’agit jamais pendant une saisie\u202f; Échap quitte la case.',
  groups,
};
