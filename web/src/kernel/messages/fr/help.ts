export const help = {
  title: 'Aide',
  pages: 'Pages de l’aide',
  contents: 'Sommaire',
  goTo: (title: string) => `Aide\u00a0: ${title}`,
  frenchOnly: '',
  read: 'Lire l’aide',
};
