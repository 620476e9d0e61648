export const handOver = {
  open: 'Confier ses fiches…',
  title: (name: string) => `Confier les fiches de ${name}`,
  historyStays:
    'Les fiches changent de responsable\u202f; leur historique garde qui a fait quoi. L’ensemble peut être annulé.',
  to: 'À',
  which: 'Lesquelles',
  all: 'Toutes ses fiches',
  someCustomers: 'Certains clients, avec leurs fiches',
  find: (count: string, many: number) =>
    many === 0 ? 'Chercher par le nom' : `${count} choisi${many > 1 ? 's' : ''}, chercher par le nom`,
  moreByName: 'Les cent premiers. Cherchez les autres par leur nom.',
  nothing: 'Cette personne n’est responsable d’aucune fiche.',
  chooseSome: 'Cochez au moins un client.',
  leaves: 'Cette personne s’en va\u00a0: elle n’entrera plus dans Comptoir',
  changeHands: (count: string, many: number) =>
    many === 1 ? '1 fiche change de mains' : `${count} fiches changent de mains`,
  handOver: 'Confier',
  done: (from: string, to: string) => `Fiches de ${from} confiées à ${to}`,
};
