interface KeyGroup {
  name: string;
  keys: [string, string][];
}

const keyGroups: KeyGroup[] = [
  {
    name: 'Partout',
    keys: [
      ['Ctrl K', 'Rechercher ou agir'],
      ['C', 'Créer, puis une lettre'],
      ['Ctrl Z', 'Annuler'],
      ['Ctrl Maj Z', 'Refaire'],
      ['Échap', 'Fermer ce qui est devant'],
      ['?', 'Ces raccourcis'],
    ],
  },
  {
    name: 'Dans une liste',
    keys: [
      ['Flèches', 'Aller de case en case'],
      ['F2', 'Modifier la case, ou taper directement'],
      ['Entrée', 'Enregistrer et descendre'],
      ['Tab', 'Enregistrer et aller à droite'],
      ['Espace', 'Ouvrir la fiche à côté'],
      ['Ctrl C', 'Copier la case'],
    ],
  },
  {
    name: 'Sur une fiche',
    keys: [
      ['J', 'Fiche suivante'],
      ['K', 'Fiche précédente'],
      ['O', 'Ouvrir en entier'],
      ['X', 'Sélectionner la ligne'],
      ['N', 'Écrire une note'],
    ],
  },
];

export const frame = {
  sidebar: 'Sommaire',
  objects: 'Objets',
  sharedViews: 'Vues de l’équipe',
  settings: 'Réglages',
  search: 'Rechercher ou agir…',
  create: 'Créer',
  person: (name: string) => `${name}\u00a0: langue, apparence, déconnexion`,
  profile: 'Mon profil',
  appearance: 'Apparence',
  schemes: { system: 'Comme l’appareil', light: 'Claire', dark: 'Sombre' },
  shortcuts: 'Raccourcis valables ici',
  keyGroups,
};

export const palette = {
  title: 'Rechercher ou agir',
  placeholder: 'Un nom, un numéro, une action…',
  best: 'Meilleure action',
  results: 'Résultats',
  actions: 'Actions',
  recent: 'Vus en dernier',
  choose: 'choisir',
  open: 'ouvrir',
  newTab: 'ouvrir à côté',
  found: (count: number, ms: number) => `${count} résultat${count > 1 ? 's' : ''} en ${ms}\u00a0ms`,
  none: (text: string) => `Rien pour «\u00a0${text}\u00a0». Essayez le début d’un mot.`,
  create: (name: string) => `Créer\u00a0: ${name.toLowerCase()}`,
  createNamed: (name: string, words: string) => `Créer ${name.toLowerCase()} «\u00a0${words}\u00a0»`,
  goTo: (name: string) => `Aller à ${name}`,
};
