export const talk = {
  mentionable: 'Personnes à citer',
  offered: (count: number) => (count === 1 ? '1 personne proposée' : `${count} personnes proposées`),
  doesNotSee: 'ne voit pas cette fiche',
  noteAdded: 'Note ajoutée',
  noteChanged: 'Note modifiée',
  noteRemoved: 'Note retirée',
  changed: 'modifiée',
  changeNote: 'Modifier la note',
  removeNote: 'Retirer la note',
  saveNote: 'Enregistrer la note',
  bell: 'Notifications',
  unread: (count: number, more: boolean) =>
    count === 0
      ? 'Notifications'
      : `Notifications\u00a0: ${more ? 'plus de ' : ''}${count} non lue${count > 1 ? 's' : ''}`,
  fresh: (count: number, more: boolean) => `${more ? 'plus de ' : ''}${count} nouvelle${count > 1 ? 's' : ''}`,
  allRead: 'Tout marquer comme lu',
  today: 'Aujourd’hui',
  notRead: 'non lue',
  nothing: 'Rien à signaler.',
  nothingYet: 'Citez un collègue dans une note avec @\u00a0: il le verra ici. Quand on vous cite, c’est ici aussi.',
  older: 'Voir plus ancien',
  mention: 'vous cite sur',
  handOver: (count: string) => `vous confie ${count}`,
  records: (count: number, shown: string) => (count > 1 ? `${shown} fiches` : `${shown} fiche`),
  imported: (file: string) => `Import terminé\u00a0: ${file}`,
  importFigures: (made: string, changed: string, left: string) =>
    `${made} créées, ${changed} mises à jour, ${left} laissées de côté`,
  quoteAccepted: 'accepté par',
  quoteDeclined: 'décliné par',
};
