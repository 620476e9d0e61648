const many = (count: number, one: string, more: string) => (count > 1 ? more : one);

export const pending = {
  title: 'Liens en attente',
  lead: 'Ces fiches sont arrivées avant celles qu’elles nomment. Chaque lien se fait tout seul dès qu’une fiche de ce nom, de ce numéro ou de cet e-mail arrive. Vous pouvez aussi dire ici de qui il s’agit, une fois pour toutes les fiches.',
  ofOneImport: 'Ceux d’un seul import sont montrés.',
  seeAll: 'Les voir tous',
  none: 'Aucun lien en attente',
  noneLead: 'Toutes les fiches importées ont trouvé celles qu’elles nomment.',
  count: (count: number, said: string) => `${said} ${many(count, 'lien en attente', 'liens en attente')}`,
  waitingOf: (count: number, said: string, plural: string) =>
    `${said} ${many(count, 'fiche attend', 'fiches attendent')} dans ${plural.toLowerCase()}`,
  nameless: 'sans nom',
  others: (count: string) => `et ${count} ${count === '1' ? 'autre' : 'autres'}`,
  more: (count: string) => `et ${count} autres noms, montrés quand ceux-ci sont réglés`,
  linkTo: (label: string) => `Lier à ${label}`,
  itIs: 'C’est la fiche',
  whichIs: (said: string) => `Quelle fiche est «\u00a0${said}\u00a0»`,
  create: (name: string) => `Créer\u00a0: ${name.toLowerCase()}`,
  drop: 'Abandonner',
  linked: (count: number, said: string, label: string) =>
    `${said} ${many(count, 'fiche liée', 'fiches liées')} à ${label}`,
  dropped: (count: number, said: string) => `${said} ${many(count, 'lien abandonné', 'liens abandonnés')}`,
  waitsFor: (said: string) => `en attente de «\u00a0${said}\u00a0»`,
  seeThem: 'Les régler',
  made: (count: number, said: string) =>
    `${said} ${many(count, 'lien de cet import s’est fait', 'liens de cet import se sont faits')} depuis, à l’arrivée de sa fiche`,
  madeElsewhere: (count: number, said: string) =>
    `${said} ${many(count, 'lien qui attendait cet import est fait', 'liens qui attendaient cet import sont faits')}`,
};
